/** Words that say nothing of what a figure is about. */
const empty = new Set(
  "och eller samt att som det den de ett en för med till från på av om under över inom i är var har hade har blir blev kan ska skulle inte även också men än då där när efter vid mot mellan enligt per ca cirka totalt total summa the a an of and or to in on for with by is are was were has have had not also but than at from as per total sum".split(
    " ",
  ),
);

/** The words of a text that tell what it is about, in lower case; a word divided at a line's end is one. */
export function wordsOf(text: string): readonly string[] {
  const joined = text.toLowerCase().replaceAll(/(\p{Ll})-\s*\n\s*(\p{Ll})/gu, "$1$2");
  return (joined.match(/\p{L}[\p{L}\p{N}]*/gu) ?? []).filter((word) => word.length > 1 && !empty.has(word));
}

/** Of so short a word only what it can end with makes another form: `kök` and `köket`. */
const endings = /^(?:s|(?:en|et|ar|er|arna|erna)s?)$/u;

/** Whether two words are forms of one: `kostnad` and `kostnaderna`, `avvikelse` and `avvikelsen`. */
export function isAkin(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 3 && long.startsWith(short)) return endings.test(long.slice(3));
  if (short.length < 4 || long.length - short.length > 5) return false;
  const shared = commonStart(short, long);
  return shared >= Math.max(4, short.length - 2) && long.length - shared <= 5;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}

/** The share of the words of `name` that are among those of a text, 0-1; 0 where the name has none. */
export function shareSaid(name: readonly string[], text: readonly string[]): number {
  if (name.length === 0) return 0;
  return name.filter((word) => text.some((other) => isAkin(word, other))).length / name.length;
}

/** Whether two words are one noun, or one is a compound that ends in the other: `utvecklingsuppdrag` is an `uppdrag`. */
export function isNoun(noun: string, word: string): boolean {
  return noun.length > 2 && (noun.endsWith(word) || word.endsWith(noun));
}
