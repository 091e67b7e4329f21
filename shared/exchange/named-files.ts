const SHA256_HEX = /^[0-9a-f]{64}$/;
const NAMES_ONE = 'sha256';
const NAMES_MANY = 'photoSha256s';

/** The SHA-256 of every file that an event's data names, however deep it stands; each once. */
export function namedFiles(data: unknown): string[] {
  return [...new Set(filesIn(data))];
}

function filesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const named = name === NAMES_ONE ? [member] : name === NAMES_MANY && Array.isArray(member) ? member : null;
    return named === null ? filesIn(member) : named.filter(isSha256);
  });
}

const isSha256 = (value: unknown): value is string => typeof value === 'string' && SHA256_HEX.test(value);
