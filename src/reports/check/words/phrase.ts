/** A pattern for whole words, in either case. A space in it stands for any white space, for in print a line can end anywhere. */
export function phrase(words: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}])(?:${words.replaceAll(" ", String.raw`\s+`)})(?![\p{L}])`, "iu");
}

/** Words that turn a sentence around. */
export const denied = phrase("inte|ej|icke|not");
