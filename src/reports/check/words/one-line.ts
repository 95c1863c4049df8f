/** A printed text on one line, its divided words joined. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/(\p{Ll})-\s*\n\s*(\p{Ll})/gu, "$1$2")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
