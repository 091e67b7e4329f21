import { installOnDebian, onPath, type Machine } from './machine.ts';

/** Something beside the browser that tests run: how to see it, where Debian has it, what is missed without it. */
interface Tool {
  readonly debian: string;
  readonly without: string;
  isThere(machine: Machine): boolean;
}

const TOOLS: readonly Tool[] = [
  {
    debian: 'socat',
    without: 'the serial scale cannot be tested over a real pty',
    isThere: (machine) => onPath(machine, ['socat']) !== undefined,
  },
  {
    debian: 'poppler-utils',
    without: 'certificates cannot be drawn and looked at',
    isThere: (machine) => onPath(machine, ['pdftoppm']) !== undefined,
  },
  {
    debian: 'libreoffice-calc-nogui',
    without: 'finance sheets cannot be opened in LibreOffice and added up again',
    isThere: (machine) => onPath(machine, ['soffice']) !== undefined,
  },
  {
    debian: 'strace',
    without: 'the order of sync and answer (D4), I/O errors (D5) and failed syncs (D6) cannot be tried',
    isThere: (machine) => machine.platform !== 'linux' || onPath(machine, ['strace']) !== undefined,
  },
  {
    debian: 'gcc',
    without: 'power cuts (D3, D12) cannot be made',
    isThere: (machine) => machine.platform !== 'linux' || onPath(machine, ['cc', 'gcc']) !== undefined,
  },
  {
    debian: 'fonts-noto-cjk',
    without: 'Chinese shows as empty boxes in screenshots',
    isThere: (machine) => machine.platform !== 'linux' || (machine.run('fc-list', [':lang=zh']) ?? '').trim() !== '',
  },
];

/** Installs what is missing where it may, and returns one sentence for each thing that stays missing. */
export function prepareTestTools(machine: Machine): string[] {
  const missing = TOOLS.filter((tool) => !tool.isThere(machine));
  if (missing.length === 0) return [];
  installOnDebian(
    machine,
    missing.map(({ debian }) => debian),
  );
  return missing
    .filter((tool) => !tool.isThere(machine))
    .map(({ debian, without }) => `Missing ${debian}: ${without}. Install it (Debian: apt-get install ${debian}).`);
}
