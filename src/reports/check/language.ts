import type { Language } from "#domain/text.ts";
import type { Manuscript } from "#formats/manuscript.ts";

const common: Readonly<Record<Language, RegExp>> = {
  sv: /(?<!\p{L})(?:och|att|är|som|på|för|av|inte|har|med|till)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:and|the|of|to|is|that|for|with|not|has|are)(?!\p{L})/giu,
};

/** Words of tables, for a report that is hardly more. */
const ofTables: Readonly<Record<Language, RegExp>> = {
  sv: /[åäö]/giu,
  en: /(?<!\p{L})(?:target|actual|outcome|year|rate|number|percentage|staff|performance|report|cost|income|employee|measure)s?(?!\p{L})/giu,
};

/** What the file says, else the language whose most common words are the more; Swedish where nothing tells. */
export function languageOf({ language, blocks }: Manuscript): Language {
  if (language !== null) return language;
  const prose = blocks.map((block) => (block.kind === "table" ? "" : block.text)).join("\n");
  const first = ahead(common, prose);
  if (first !== null) return first;
  const cells = blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat().map(({ text }) => text) : []));
  return ahead(ofTables, [prose, ...cells].join("\n")) ?? "sv";
}

function ahead(words: Readonly<Record<Language, RegExp>>, text: string): Language | null {
  const [sv, en] = [text.match(words.sv)?.length ?? 0, text.match(words.en)?.length ?? 0];
  if (sv === en) return null;
  return en > sv ? "en" : "sv";
}
