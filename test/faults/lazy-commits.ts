import Sqlite from 'better-sqlite3';

/**
 * Loaded before the host (`node --import`): the same program, but its commits are not synced. A power cut has to lose
 * what such a bench has answered, or the cuts prove nothing.
 */
const pragma = Sqlite.prototype.pragma;
Sqlite.prototype.pragma = function lazily(this: Sqlite.Database, source: string, options?: Sqlite.PragmaOptions) {
  const answer = pragma.call(this, source, options);
  if (source === 'synchronous') pragma.call(this, 'synchronous = NORMAL');
  return answer;
};
