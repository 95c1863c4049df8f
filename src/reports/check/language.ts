import type { Language } from "#domain/text.ts";
import type { Manuscript } from "#formats/manuscript.ts";

const common: Readonly<Record<Language, RegExp>> = {
  sv: /(?<!\p{L})(?:och|att|är|som|på|för|av|inte|har|med|till)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:and|the|of|to|is|that|for|with|not|has|are)(?!\p{L})/giu,
};

/** What the file says, else the language whose most common words are the more; Swedish where neither has any. */
export function languageOf({ language, blocks }: Manuscript): Language {
  if (language !== null) return language;
  const text = blocks.map((block) => (block.kind === "table" ? "" : block.text)).join("\n");
  const [sv, en] = [text.match(common.sv)?.length ?? 0, text.match(common.en)?.length ?? 0];
  return en > sv ? "en" : "sv";
}
