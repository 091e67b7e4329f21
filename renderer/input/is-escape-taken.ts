/** Something that opened under its button (a list of choices, the bar's other places) takes Escape for itself alone. */
export function isEscapeTaken(page: Pick<Document, 'querySelector'>): boolean {
  return page.querySelector('[aria-haspopup][aria-expanded="true"], [data-nav-more][aria-expanded="true"]') !== null;
}
