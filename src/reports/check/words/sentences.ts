/** A sentence of a text: where it stands in it, and its words. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words that end with a full stop inside sentences. */
const shortened =
  /(?:^|[\s(])(?:ca|bl\.?\s?a|t\.?\s?ex|m\.?\s?m|dvs|d\.v\.s|m\.?\s?fl|s\.?\s?k|f\.?n|pga|p\.g\.a|jfr|jmf|inkl|exkl|nr|kap|resp|ev|tom|t\.o\.m|fr\.o\.m|milj|mn|proc|e\.g|i\.e|approx|cf)\.$/iu;

/** The sentences of a running text. Line feeds within them are kept, so that positions are those of the text. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?](?=["”’)]?\s+["”(•]?[\p{Lu}\d+\-−–])|\n\s*\n|\n\s*[•*–-]\s/gu)) {
    const end = match.index + (match[0].length === 1 ? 1 : 0);
    if (match[0] === "." && shortened.test(text.slice(start, end))) continue;
    push(sentences, text, start, end);
    start = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const end = to - (piece.length - piece.trimEnd().length);
  if (start < end) sentences.push({ start, end, text: text.slice(start, end) });
}
