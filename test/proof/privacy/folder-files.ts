import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file below a data folder, by its name there. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every file below a folder, with all its bytes: tables, free pages, logs of the database, pictures, papers. */
export function filesBelow(folder: string): FolderFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** Which files hold one of some texts, as UTF-8 or as UTF-16: `what in file`, sorted. */
export function findIn(files: readonly FolderFile[], texts: Readonly<Record<string, string>>): string[] {
  return files
    .flatMap(({ name, bytes }) =>
      Object.entries(texts)
        .filter(([, text]) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')))
        .map(([what]) => `${what} in ${name}`),
    )
    .toSorted();
}
