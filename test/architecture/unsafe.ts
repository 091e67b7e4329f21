import type { Node } from 'oxc-parser';
import { importsOf } from './imports.ts';
import type { SourceText, Violation } from './source-tree.ts';
import { lastName, literalText, syntaxOf } from './syntax.ts';

/** Programs that speak to a terminal; everything else is handed a log function. */
const SPEAKS_TO_TERMINAL = [
  /^electron\/(?:host-main|cli-main|launch|demo-main)\.ts$/,
  /^electron\/shell\/main\.ts$/,
  /^test\/(?:run-tests|(?:mutants|fuzz)\/run)\.ts$/,
  /^test\/(?:benchmarks|support|faults)\//,
];

/** What makes elements of a text (H12). */
const RAW_HTML = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc']);

/** Every construct in the file that switches a check off, runs text as code, or hides what happens. */
export function unsafeViolations(source: SourceText): Violation[] {
  const { nodes, comments, lineOf } = syntaxOf(source);
  const inNodes = nodes.flatMap((node) => {
    const what = faultOf(node, source.path);
    return what === undefined ? [] : [{ path: `${source.path}:${lineOf(node.start)}`, what }];
  });
  const inComments = comments.flatMap(({ value, line }) => {
    const what = commentFault(value);
    return what === undefined ? [] : [{ path: `${source.path}:${line}`, what }];
  });
  return [...inNodes, ...inComments];
}

function faultOf(node: Node, path: string): string | undefined {
  if (node.type === 'TSAnyKeyword') return 'any';
  if (node.type === 'TSAsExpression') return asFault(node);
  if (node.type === 'JSXAttribute') return isNamed(node.name, 'dangerouslySetInnerHTML') ? 'raw HTML' : undefined;
  if (node.type === 'Property') return isNamed(node.key, 'dangerouslySetInnerHTML') ? 'raw HTML' : undefined;
  if (node.type === 'MemberExpression' && path.startsWith('renderer/') && RAW_HTML.has(lastName(node) ?? ''))
    return 'raw HTML';
  if (node.type === 'NewExpression') return isNamed(node.callee, 'Function') ? 'new Function' : undefined;
  if (node.type === 'CallExpression') return callFault(node.callee);
  if (node.type === 'MemberExpression' && isNamed(node.object, 'console')) {
    return SPEAKS_TO_TERMINAL.some((pattern) => pattern.test(path)) ? undefined : 'console';
  }
  return undefined;
}

function asFault(node: Node & { type: 'TSAsExpression' }): string | undefined {
  const { expression } = node;
  const inner = expression.type === 'ParenthesizedExpression' ? expression.expression : expression;
  return inner.type === 'TSAsExpression' && inner.typeAnnotation.type === 'TSUnknownKeyword'
    ? 'as unknown as'
    : undefined;
}

function callFault(callee: Node): string | undefined {
  if (isNamed(callee, 'eval')) return 'eval';
  return isNamed(callee, 'Function') ? 'Function()' : undefined;
}

function isNamed(node: Node, name: string): boolean {
  return (node.type === 'Identifier' || node.type === 'JSXIdentifier') && node.name === name;
}

/** Suppressions are forbidden (`ts-ignore`) or must say why after two dashes. */
function commentFault(comment: string): string | undefined {
  if (/@ts-(?:ignore|nocheck)\b/.test(comment)) return 'ts-ignore';
  if (/@ts-expect-error\b/.test(comment)) return /@ts-expect-error\s+\S+/.test(comment) ? undefined : 'no reason given';
  if (/(?:eslint|oxlint)-disable/.test(comment)) return /--\s+\S+/.test(comment) ? undefined : 'no reason given';
  return /\b(?:TODO|FIXME|XXX)\b/.test(comment) ? 'unfinished work' : undefined;
}

/**
 * SQL built from text is how injection gets in (reliability.md H11): what `prepare` and `exec` are given is a literal,
 * or a constant of the same file that is one. `.exec` counts only on something named like a database: expressions
 * have one too.
 */
export function sqlViolations(source: SourceText): Violation[] {
  const { nodes, lineOf } = syntaxOf(source);
  const constants = literalConstants(nodes);
  return nodes.flatMap((node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
    if (!runsSql(node.callee)) return [];
    const [sql] = node.arguments;
    if (literalText(sql) !== undefined || (sql?.type === 'Identifier' && constants.has(sql.name))) return [];
    return [{ path: `${source.path}:${lineOf(node.start)}`, what: 'SQL that is not a literal' }];
  });
}

function runsSql(callee: Node & { type: 'MemberExpression' }): boolean {
  const method = lastName(callee);
  return (
    method === 'prepare' || (method === 'exec' && /^(?:db|.*database|connection)$/i.test(lastName(callee.object) ?? ''))
  );
}

function literalConstants(nodes: readonly Node[]): ReadonlySet<string> {
  return new Set(
    nodes.flatMap((node) =>
      node.type === 'VariableDeclaration' && node.kind === 'const'
        ? node.declarations.flatMap(({ id, init }) =>
            id.type === 'Identifier' && literalText(init) !== undefined ? [id.name] : [],
          )
        : [],
    ),
  );
}

/** Things that stand in one place only, so that the place can be trusted: which files do it. */
export const ONLY_ONCE: Readonly<Record<string, (source: SourceText) => boolean>> = {
  'new Database(': ({ path, text }) =>
    syntaxOf({ path, text }).nodes.some((node) => node.type === 'NewExpression' && isNamed(node.callee, 'Database')),
  'ipcMain.on / ipcMain.handle': (source) =>
    syntaxOf(source).nodes.some((node) => node.type === 'MemberExpression' && isNamed(node.object, 'ipcMain')),
  'shell.openExternal': (source) =>
    syntaxOf(source).nodes.some((node) => node.type === 'MemberExpression' && lastName(node) === 'openExternal'),
};

/** Files that import the desktop runtime although they do not belong to the shell. */
export function electronImportViolations(source: SourceText): Violation[] {
  if (source.path.startsWith('electron/shell/')) return [];
  return importsOf(source)
    .filter(({ specifier }) => specifier === 'electron' || specifier.startsWith('electron/'))
    .map(({ line }) => ({ path: `${source.path}:${line}`, what: 'only electron/shell/ imports electron' }));
}
