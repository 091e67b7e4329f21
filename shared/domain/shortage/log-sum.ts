/** The log of the sum of what these are the logs of; -Infinity for none. */
export function logSum(logs: readonly number[]): number {
  const most = logs.reduce((max, log) => Math.max(max, log), -Infinity);
  if (most === -Infinity) return -Infinity;
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}
