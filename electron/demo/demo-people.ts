import type { Role } from '../../shared/protocol/call.ts';

/** Who works in the demo. Names are jobs; the badges are printed on the demo's side panel, the PIN is 2468 for all. */
export const DEMO_PEOPLE: readonly {
  readonly name: string;
  readonly badge: string;
  readonly roles: readonly Role[];
}[] = [
  { name: 'Inspector 1', badge: 'USRDEMO0001', roles: ['operator', 'inspector'] },
  { name: 'Operator 1', badge: 'USRDEMO0002', roles: ['operator'] },
  { name: 'Finance 1', badge: 'USRDEMO0004', roles: ['finance'] },
  { name: 'Supervisor 1', badge: 'USRDEMO0003', roles: ['supervisor', 'inspector', 'operator', 'administrator'] },
];

export const DEMO_PIN = '2468';
