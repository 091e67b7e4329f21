/**
 * An uncertainty in whole divisions of the scale, never less than it is: screens and papers show the same one.
 * Both in mg; `divisionMg` above zero.
 */
export function wholeDivisions(uncertaintyMg: number, divisionMg: number): number {
  return Math.ceil(uncertaintyMg / divisionMg) * divisionMg;
}
