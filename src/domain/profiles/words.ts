import type { LocalText } from "../text.ts";
import type { SourceKind } from "./profile.ts";

/** What the kinds of sources are called. */
export const sourceWords: Readonly<Record<SourceKind, LocalText>> = {
  ledger: { sv: "SIE-fil", en: "SIE file" },
  table: { sv: "tabell", en: "table" },
  kolada: { sv: "Kolada", en: "Kolada" },
  tickets: { sv: "ärendehantering", en: "service desk" },
  survey: { sv: "enkät", en: "survey" },
  pay: { sv: "lönesystem", en: "pay system" },
  paxml: { sv: "PAXml", en: "PAXml" },
  hand: { sv: "inskrivna värden", en: "values written by hand" },
};
