/** PDF points (1/72 inch) in a length in millimetres. */
export function pointsFromMm(mm: number): number {
  return (mm * 72) / 25.4;
}
