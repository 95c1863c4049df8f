/** Elements that have no end, or are ended by what follows them: they can't be nested by themselves. */
const endless = new Set(
  "area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot colgroup option optgroup".split(
    " ",
  ),
);
/** What begins so is no markup until its end. */
const opaque: readonly (readonly [string, string])[] = [
  ["script", "</script"],
  ["style", "</style"],
  ["!--", "-->"],
];

/**
 * How many elements a page has, and how many of them are open at once, at most; by its tags alone: a parser takes ever longer the more
 * there are.
 */
export function extentOf(source: string): { readonly elements: number; readonly deepest: number } {
  const tag = /<(?<end>\/?)(?<name>!--|[a-z][a-z0-9]*)/giu;
  let [elements, depth, deepest] = [0, 0, 0];
  for (let match = tag.exec(source); match !== null; match = tag.exec(source)) {
    const { end = "", name = "" } = match.groups ?? {};
    const known = name.toLowerCase();
    if (end === "") elements += 1;
    const close = end === "" ? opaque.find(([opening]) => opening === known)?.[1] : undefined;
    if (close !== undefined) {
      const at = source.indexOf(close, tag.lastIndex);
      if (at < 0) break;
      tag.lastIndex = at + close.length;
    } else if (!endless.has(known)) depth = Math.max(0, depth + (end === "" ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return { elements, deepest };
}
