import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { PortGroup } from './port-hints.ts';

/** The group that owns a port, by the system's list of groups; null where there is no such port, list or group. */
export function readPortGroup(path: string, groupsFile = '/etc/group'): PortGroup | null {
  try {
    const { gid } = statSync(path);
    const rows = readFileSync(groupsFile, 'utf8')
      .split('\n')
      .map((line) => line.split(':'));
    const [name, , , members = ''] = rows.find((row) => row[2] === String(gid)) ?? [];
    return name === undefined ? null : { name, isOfUser: members.split(',').includes(userInfo().username) };
  } catch {
    return null;
  }
}
