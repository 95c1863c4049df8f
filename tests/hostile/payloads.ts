/*
 * Texts that would do something where they are taken for more than text. Whatever one of them could make has `hostile` in it: an
 * element, an attribute, an address, a global variable.
 */

const address = "https://hostile.invalid/x";
const script = "globalThis.hostile=1";

/** In pages and HTML files. */
const markup = [
  `<script hostile>${script}</script>`,
  `"><img src=x hostile onerror="${script}">`,
  `'><svg hostile onload='${script}'>`,
  "</title></style></textarea></script><hostile>",
  `<iframe hostile srcdoc="<script>parent.${script}</script>"></iframe>`,
  "--><hostile>",
  "]]><hostile/><![CDATA[",
  "&lt;hostile&gt; &#60;hostile&#62; &amp;quot;",
  "{{constructor.constructor('globalThis.hostile=1')()}} ${globalThis.hostile=1}",
] as const;

/** In Markdown, and as addresses. */
const addresses = [
  `javascript:${script}`,
  `[hostile](javascript:${script})`,
  `[hostile](data:text/html,<script>${script}</script>)`,
  `![hostile](${address})`,
  `<hostile onclick="${script}">[hostile](vbscript:hostile)`,
  "//hostile.invalid/../../etc/passwd",
] as const;

/** In spreadsheets. */
const formulas = [
  `=HYPERLINK("${address}","hostile")`,
  "+hostile|' /C calc'!A0",
  "-2+3+hostile|' /C calc'!A0",
  "@SUM(1+1)*hostile|' /C calc'!A0",
  "\t=1+1 hostile",
  "\r=1+1 hostile",
  "\uff1d1+1 hostile",
] as const;

/** In Typst, and in Word, which keeps fields between the control characters 13, 14 and 15 (hexadecimal). */
const typesetting = [
  '#panic("hostile") #eval("1/0") $hostile^2$ @hostile <hostile> *h* _h_ `h` \\u{48} // h /* h',
  '#import "hostile.typ"; #link("https://hostile.invalid")[hostile]',
  `{ HYPERLINK "${address}" } { DDEAUTO c:\\\\hostile.exe "/k calc" }`,
  `\u0013 HYPERLINK "${address}" \u0014hostile\u0015`,
  '</w:t></w:r><w:fldSimple w:instr="DDEAUTO hostile"/><w:r><w:t>',
  "&hostile; <!DOCTYPE hostile [<!ENTITY hostile SYSTEM 'file:///etc/passwd'>]>",
] as const;

/** Characters that no format has room for, or that turn what stands beside them. */
const characters = [
  "\u202Eelitsoh 321\u202C",
  "\u2067hostile \u2066 123",
  "hostile null\u0000 bell\u0007 escape\u001b]0;hostile\u0007\u001b[31m tab\u000b form\u000c del\u007f c1\u0085\u009b",
  "hostile \ufffe\uffff \ud800 \udc00",
] as const;

/** In our own template language and sentences. */
const ours = [
  ":value[hostile]{scenario=hostile} ::statement{of=hostile} :unit[hostile]",
  "{name} {message} {count} {unit} {period} hostile",
  "---\nhostile: true\n---\n# hostile",
  "__proto__",
  "hostile%s%n%00",
] as const;

const long = `hostile${"x".repeat(1000)}`;

export const payloads: readonly string[] = [
  ...markup,
  ...addresses,
  ...formulas,
  ...typesetting,
  ...characters,
  ...ours,
  long,
];
