/** Plain text, or an address of the web as it is written. */
export type LinkedPart = { readonly text: string } | { readonly href: string };

const addresses = /https?:\/\/[^\s<>"]+/gu;
/** What ends a sentence is no part of the address. */
const ending = /[.,;:!?'”’»)\]}]+$/u;

/** A text in its parts: only addresses of the web lead anywhere, and each is shown whole. */
export function linkedParts(text: string): readonly LinkedPart[] {
  const parts: LinkedPart[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(addresses)) {
    const href = found.replace(ending, "");
    if (!URL.canParse(href)) continue;
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ href });
    from = index + href.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
