import { formatSpan } from "#domain/periods/format.ts";
import { parseSpan } from "#domain/periods/span.ts";
import { terms } from "#domain/terms.ts";
import type { DocumentIdentity, ReportTemplate } from "#domain/workspace.ts";

import { group, prose, text, untold, value, type Field } from "../field.ts";
import { oneOf, written, yes, type Print } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { languages, no, words } from "./words.ts";

/** A period as it is written: `2018T1` is January–April 2018. */
export const writtenPeriod: Print<string> = (text, { language }) => {
  const span = parseSpan(text);
  return span === null ? text : formatSpan(span, language, "long");
};

export const report: Field<ReportTemplate> = group<ReportTemplate>({
  id: untold,
  name: text(words.name),
  subtitle: text({ sv: "Underrubriken", en: "The subtitle" }),
  language: value(words.language, oneOf(languages)),
  unit: value(words.unit, nameOfThing("unit")),
  round: value({ sv: "Uppföljningen", en: "The round" }, nameOfThing("round")),
  period: value(words.period, writtenPeriod),
  organisation: value({ sv: "Organisationen den visas i", en: "The organisation it is shown in" }, writtenPeriod),
  numberedHeadings: value({ sv: "Numreringen av rubriker", en: "The numbering of headings" }, yes, no),
  identity: group<DocumentIdentity>({
    number: value(terms.documentNumber, written),
    version: value(terms.version, written),
    date: value(terms.date, written),
    responsible: text(terms.responsible),
    author: text(terms.author),
    status: text(terms.status),
  }),
  file: untold,
  body: prose({ sv: "Texten", en: "The text" }),
  bodyLine: untold,
});
