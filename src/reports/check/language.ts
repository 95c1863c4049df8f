import type { Language } from "#domain/text.ts";
import type { Manuscript } from "#formats/manuscript.ts";

const common: Readonly<Record<Language, RegExp>> = {
  sv: /(?<!\p{L})(?:och|att|är|som|på|för|av|inte|har|med|till)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:and|the|of|to|is|that|for|with|not|has|are)(?!\p{L})/giu,
};
/** What a language's words must be, against the other's, to say another language than the file does; and in how many letters they are counted. */
const clear = { words: 3, times: 3, letters: 40_000 } as const;

/** What tells where there are few words but those of tables. */
const few: Readonly<Record<Language, RegExp>> = {
  sv: /[åäö]/giu,
  en: /(?<!\p{L})(?:target|actual|outcome|year|rate|number|percentage|staff|performance|report|cost|income|employee|measure)s?(?!\p{L})/giu,
};

/**
 * The language whose most common words are clearly the more: a program says of a file what it was set to, whatever was written. Else
 * what the file says; Swedish where nothing does.
 */
export function languageOf({ language, blocks }: Manuscript): Language {
  const text = beginningOf(blocks);
  const said = counted(common, text);
  const isClear = said.most >= clear.words && said.most >= said.least * clear.times;
  if (!isClear && language !== null) return language;
  return said.ahead ?? counted(few, text).ahead ?? "sv";
}

interface Counted {
  readonly most: number;
  readonly least: number;
  /** Null where both are as many. */
  readonly ahead: Language | null;
}

function counted(words: Readonly<Record<Language, RegExp>>, text: string): Counted {
  const [sv, en] = [text.match(words.sv)?.length ?? 0, text.match(words.en)?.length ?? 0];
  const ahead = sv === en ? null : en > sv ? "en" : "sv";
  return { most: Math.max(sv, en), least: Math.min(sv, en), ahead };
}

function beginningOf(blocks: Manuscript["blocks"]): string {
  let text = "";
  for (const block of blocks) {
    if (text.length > clear.letters) break;
    text += `${block.kind === "table" ? block.rows.flatMap((cells) => cells.map((cell) => cell.text)).join("\n") : block.text}\n`;
  }
  return text;
}
