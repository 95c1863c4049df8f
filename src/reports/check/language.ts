import type { Language } from "#domain/text.ts";
import type { Manuscript } from "#formats/manuscript.ts";

const common: Readonly<Record<Language, RegExp>> = {
  sv: /(?<!\p{L})(?:och|att|är|som|på|för|av|inte|har|med|till)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:and|the|of|to|is|that|for|with|not|has|are)(?!\p{L})/giu,
};
/** What a language's words must be, against the other's, to say another language than the file does; and in how many letters they are counted. */
const clear = { words: 3, times: 3, letters: 40_000 } as const;

/**
 * The language whose most common words are clearly the more: a program says of a file what it was set to, whatever was written. Else
 * what the file says; Swedish where nothing does.
 */
export function languageOf({ language, blocks }: Manuscript): Language {
  const text = beginningOf(blocks);
  const [sv, en] = [text.match(common.sv)?.length ?? 0, text.match(common.en)?.length ?? 0];
  const isClear = Math.max(sv, en) >= clear.words && Math.max(sv, en) >= Math.min(sv, en) * clear.times;
  return isClear || language === null ? (en > sv ? "en" : "sv") : language;
}

function beginningOf(blocks: Manuscript["blocks"]): string {
  let text = "";
  for (const block of blocks) {
    if (text.length > clear.letters) break;
    text += `${block.kind === "table" ? block.rows.flatMap((cells) => cells.map((cell) => cell.text)).join("\n") : block.text}\n`;
  }
  return text;
}
