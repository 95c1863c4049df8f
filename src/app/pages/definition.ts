import { standardMeasures } from "#domain/measures/catalogue/catalogue.ts";
import { inputsOf, parseFormula } from "#domain/measures/formula.ts";
import type { Measure, MeasureId, MeasureVersion } from "#domain/measures/measure.ts";
import { measuresOfPersons } from "#domain/measures/small-groups.ts";
import { formatSpan } from "#domain/periods/format.ts";
import { unitHead } from "#domain/quantities/format.ts";
import { inLanguage } from "#domain/text.ts";

import type { Block, DocumentTable, Inline } from "../document.ts";
import { definitionText } from "../explanation/definition.ts";
import { formulaText } from "../explanation/formula.ts";
import { overTime, overUnits } from "../explanation/rules.ts";
import type { Viewpoint } from "../viewpoint.ts";
import { cell, left, link, row, table, text } from "./parts.ts";
import { word } from "./words.ts";

type Reader = Pick<Viewpoint, "workspace" | "language">;

/** How a measure is counted, in words: what, of what, how it adds up, and by whom it is so. Then each definition it has had. */
export function definitionBlocks(reader: Reader, measure: Measure): Block[] {
  return [howCounted(reader, measure), versionsTable(reader, measure), ...editionsTable(reader, measure)];
}

function howCounted(reader: Reader, measure: Measure): Block {
  const { workspace, language } = reader;
  const version = measure.versions.at(-1);
  const unit = unitHead(measure.unit, language, "kr");
  const items: readonly (readonly [string, readonly Inline[]])[] = [
    [word("definition", language), [text(definitionText(workspace, measure, version, language))]],
    [word("formula", language), version === undefined ? [] : said(sourceText(reader, version))],
    [word("countedOf", language), links(reader, inputsIn(measure, version))],
    [word("unitOfMeasurement", language), said(unit)],
    [word("putTogether", language), putTogether(reader, measure)],
    [word("authority", language), said(measure.authority === null ? "" : inLanguage(measure.authority, language))],
    [word("inCatalogue", language), said(catalogueText(measure))],
    [word("smallGroups", language), said(smallGroupsText(reader, measure))],
  ];
  return {
    kind: "facts",
    items: items.flatMap(([term, content]) => (content.length === 0 ? [] : [{ term, content }])),
  };
}

function said(words: string): readonly Inline[] {
  return words === "" ? [] : [text(words)];
}

function inputsIn({ weight }: Measure, version: MeasureVersion | undefined): readonly MeasureId[] {
  const source = version?.source;
  const parsed = source?.kind === "formula" ? parseFormula(source.formula) : null;
  const inputs = parsed?.ok === true ? inputsOf(parsed.formula).map(({ measure }) => measure) : [];
  const ledger = source?.kind === "accounts" ? [source.ledger] : [];
  return [...new Set([...inputs, ...ledger, ...(weight === null ? [] : [weight])])];
}

/** Each measure by name, a way to its own page. */
function links({ workspace, language }: Reader, ids: readonly MeasureId[]): readonly Inline[] {
  return ids.flatMap((id, at) => {
    const measure = workspace.measures.find((one) => one.id === id);
    const name = measure === undefined ? id : inLanguage(measure.name, language);
    return [...(at === 0 ? [] : [text(", ")]), link(`measures/${id}`, name)];
  });
}

/** A formula is worked out once, of what its inputs are over the whole unit and period. */
function putTogether({ language }: Reader, measure: Measure): readonly Inline[] {
  const isFormula = measure.versions.at(-1)?.source.kind === "formula";
  if (isFormula) return [text(word("eachInputFirst", language))];
  return [
    text(`${inLanguage(overUnits[measure.overUnits], language)}; ${inLanguage(overTime[measure.overTime], language)}`),
  ];
}

function catalogueText({ catalogue }: Measure): string {
  return catalogue === undefined ? "" : `${catalogue.id} ${catalogue.version}`;
}

function smallGroupsText({ workspace, language }: Reader, { id }: Measure): string {
  const { smallGroups, measures } = workspace;
  if (smallGroups === undefined || !measuresOfPersons(measures).has(id)) return "";
  return word("hiddenBelow", language, { threshold: String(smallGroups.threshold) });
}

/** The definitions that the measure has had in this workspace, the newest first. */
function versionsTable(reader: Reader, measure: Measure): DocumentTable {
  const { workspace, language } = reader;
  const heads = [
    left(word("holdsFrom", language)),
    left(word("definition", language), 3),
    left(word("formula", language), 2),
  ];
  const rows = measure.versions.toReversed().map((version) => {
    const from =
      version.from === null ? word("always", language) : formatSpan({ from: version.from, to: version.from }, language);
    const formula = sourceText(reader, version);
    return row([
      cell(from),
      cell(definitionText(workspace, measure, version, language)),
      cell(formula === "" ? "–" : formula),
    ]);
  });
  return table("versions", word("definition", language), heads, rows);
}

/** The editions that the catalogue has of it, where there are several. */
function editionsTable({ language }: Reader, { catalogue }: Measure): DocumentTable[] {
  const editions = standardMeasures.get(catalogue?.id ?? "")?.editions ?? [];
  if (editions.length < 2) return [];
  const heads = [left(word("edition", language)), left(word("definition", language), 3)];
  const rows = editions.toReversed().map(({ version, definition }) => row([cell(version), cell(definition[language])]));
  return [table("editions", word("inCatalogue", language), heads, rows)];
}

/** Empty where the values are the measure's own. */
function sourceText({ workspace, language }: Reader, { source }: MeasureVersion): string {
  if (source.kind === "formula") return formulaText(workspace, source.formula, language);
  if (source.kind === "accounts")
    return `${word("account", language)} ${source.ranges.join(", ").replaceAll("..", "–")}`;
  return "";
}
