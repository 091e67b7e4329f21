import { describe, expect, it } from 'vitest';
import { parseCliOptions } from '../../../electron/cli/cli-options.ts';
import { WrongCommandLine } from '../../../electron/cli/usage.ts';

const BACKUPS = 'backup create, backup list or backup verify';

describe('a wrong command line says which word is wrong, why, and what to write', () => {
  it.each([
    ['', /^No command is named: use import, log export, .* or health\.$/],
    ['nonsense', /^There is no command "nonsense": use import, .* or health\.$/],
    ['constructor', /^There is no command "constructor": use /],
    ['backup', `"backup" is only half a command: use ${BACKUPS}.`],
    ['backup frob', `There is no command "backup frob": use ${BACKUPS}.`],
    ['verify twice', '"twice" is one word too many after "verify": leave it out.'],
    ['backup list all', '"all" is one word too many after "backup list": leave it out.'],
    ['health --port 3', '"health" knows no option --port: leave it out, or use --data.'],
    ['health --port=3', '"health" knows no option --port: leave it out, or use --data.'],
    ['verify --loud', '"verify" knows no option --loud: leave it out, or use --checkpoints or --data.'],
    ['backup list --to /b', '"backup list" knows no option --to: leave it out, or use --from or --data.'],
    ['import --returns', '--returns has no value: write what is meant right after it.'],
    ['backup verify --from --data /d', '--from has no value: write what is meant right after it.'],
    ['rebuild --data=', '--data has no value: write what is meant right after it.'],
    ['import --preview=no', '--preview takes no value, and "no" was given: write --preview alone.'],
    ['import', '"import" lacks a file: add --returns, --catalogue or --shipments and a CSV file.'],
    [
      'backup verify',
      '"backup verify" lacks --from: add --from and the folder of a backup, as "backup list" shows it.',
    ],
    ['restore --data /d', '"restore" lacks --from: add --from and the folder of a backup, as "backup list" shows it.'],
    ['restore --from /b', '"restore" lacks --data: add --data and the data folder to put it into.'],
    ['log export', '"log export" lacks --to: add --to and a new folder to write into.'],
    ['decode-image', '"decode-image" lacks a PNG or JPEG file: write it after the command.'],
    ['decode-image a.png b.png', '"b.png" is one word too many after "decode-image": leave it out.'],
    ['log import', '"log import" lacks --from: add --from and the folder of an export.'],
  ])('%s', (line, message) => {
    const read = () => parseCliOptions(line.split(' ').filter((word) => word !== ''));
    expect(read).toThrow(WrongCommandLine);
    expect(read).toThrow(message);
  });
});

describe('a right one is read', () => {
  it.each([
    ['health', { kind: 'health' }, null],
    ['backup create --to=/b --data /d', { kind: 'backup-create', to: '/b' }, '/d'],
    ['backup list', { kind: 'backup-list', from: null }, null],
    ['restore --from /b --data /d --replace', { kind: 'restore', from: '/b', isReplacing: true }, '/d'],
    ['log import --from /e --restore', { kind: 'log-import', path: '/e', restore: true }, null],
    ['verify --checkpoints /c', { kind: 'verify', checkpoints: '/c' }, null],
  ])('%s', (line, command, dataDir) => {
    expect(parseCliOptions(line.split(' '))).toEqual({ command, dataDir });
  });
});
