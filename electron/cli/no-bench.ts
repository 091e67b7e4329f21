/** A misspelt folder must not become a new, empty bench that is perfectly sound, nor one without any backup. */
export const noBenchIn = (dataDir: string): RangeError =>
  new RangeError(`There is no bench in ${dataDir}: check --data`);
