const endings = /(?<=\p{L}{3})(?:arnas?|ernas?|ornas?|arens?|ande[tn]?|aren?|ar|er|or|en|(?<!h|it)et|es|as|na|e|a)$/u;

/** What the forms of a word share, Swedish and English: `kostnad` for `kostnaderna`, `avdelning` for `avdelningarnas`. Lower case in and out. */
export function stemOf(word: string): string {
  const bare = withoutS(word)
    .replace(/(?<=\p{L}{2})varon$/u, "varo")
    .replace(endings, "");
  return withoutS(bare)
    .replace(/(?<=\p{L}{2}[^aeiouyåäö])e(?=[lrn]$)/u, "")
    .replace(/(?<=\p{L})([bdfglmnprt])\1$/u, "$1");
}

/** A genitive's s, and as much of a word that ends in one anyway: `prognos` and `prognosen` come out alike. */
const withoutS = (word: string): string => word.replace(/(?<=\p{L}{3})s$/u, "");
