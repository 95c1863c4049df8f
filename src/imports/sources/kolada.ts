import type { LocalText } from "#domain/text.ts";
import { parseSpan } from "#domain/periods/span.ts";
import { parseDecimal } from "#domain/quantities/rational.ts";
import { isJsonObject, jsonText, member, type Json, type JsonObject } from "#formats/json/json.ts";

import { collectProblems, type Problems } from "../workspace/problems.ts";
import type { Extract, Recognised, SourceValue } from "./extract.ts";
import { facetsOf, type FacetDefinition } from "./facets.ts";
import { nothing, tooLarge, type OpenedFile } from "./file.ts";
import { saidIn } from "./tally.ts";

/**
 * Reads what Kolada's API answers, version 2 or 3: one page, a list of pages, or pages after one another; with data of municipalities,
 * regions or organisational units, and what the key figures are called where such pages are there too. All values are
 * reported ones. The gender `T` (total) is no name: such a value says nothing of gender. Null where it is nothing of Kolada's.
 */
export function readKolada(file: OpenedFile): Extract | null {
  const large = tooLarge(file);
  if (large !== null) return nothing("kolada", [large]);
  const { text } = file.text();
  if (!/^\s*[[{]/u.test(text) || !text.includes('"values"')) return null;
  const problems = collectProblems();
  const rows = rowsOf(file, problems);
  const data = (rows ?? []).filter(isData);
  if (rows !== null && data.length === 0) problems.add("kolada-without-data", { file: file.name, line: null }, {});
  const read = data.flatMap((row) => readRow(row, file.name, problems));
  const values = onceEach(read, file.name, problems);
  return {
    kind: "kolada",
    recognised: recognisedIn(read, values),
    marks: [...new Set(values.map(({ names }) => names["kpi"] ?? ""))],
    facets: facetsOf(facetsWith(labelsIn(rows ?? [])), values),
    values: values.map(({ names, period, amount, place }) => ({ names, period, amount, reported: true, place })),
    totals: [],
    problems: problems.all(),
  };
}

interface Row {
  /** Counted over all pages, from 1. */
  readonly number: number;
  readonly content: JsonObject;
}

/** A value as Kolada gives it; `amount` is "" where there is none. */
interface Given extends Omit<SourceValue, "reported"> {
  /** Over how many municipalities it is a mean. */
  readonly members: string;
}

function rowsOf({ name: file, json }: OpenedFile, problems: Problems): readonly Row[] | null {
  const place = { file, line: null };
  const documents = json();
  if (documents === null) {
    problems.add("not-json", place, {});
    return null;
  }
  const pages = documents.flat().filter(isPage);
  if (isCutShort(pages)) problems.add("kolada-more-pages", place, { pages: String(pages.length) });
  return pages
    .flatMap(({ values }) => values)
    .flatMap((content, index) => (isJsonObject(content) ? [{ number: index + 1, content }] : []));
}

interface Page extends JsonObject {
  readonly values: readonly Json[];
}

function isPage(document: Json): document is Page {
  return isJsonObject(document) && Array.isArray(member(document, "values"));
}

/** Whether a page says that there is a next one, and no page more stands in the file. */
function isCutShort(pages: readonly Page[]): boolean {
  const followed = pages.filter((page) =>
    ["next_page", "next_url", "next"].some((key) => jsonText(member(page, key)) !== ""),
  );
  return followed.length > 0 && followed.length >= pages.length;
}

function isData({ content }: Row): boolean {
  return Array.isArray(member(content, "values"));
}

function readRow({ number, content }: Row, file: string, problems: Problems): readonly Given[] {
  const place = { file, line: number, excerpt: excerptOf(content) };
  const missing = ["kpi", "period"].find((key) => jsonText(member(content, key)) === "");
  if (missing !== undefined) {
    problems.add("missing-field", place, { field: missing });
    return [];
  }
  const written = jsonText(member(content, "period"));
  const period = parseSpan(written);
  if (period === null) {
    problems.add("invalid-period", place, { value: written });
    return [];
  }
  const [kpi, municipality, ou] = ["kpi", "municipality", "ou"].map((key) => jsonText(member(content, key)));
  const given = member(content, "values");
  return (Array.isArray(given) ? given : []).flatMap((value: Json) => {
    if (!isJsonObject(value) || jsonText(member(value, "isdeleted")) === "true") return [];
    const amount = jsonText(member(value, "value"));
    if (amount !== "" && parseDecimal(amount) === null) {
      problems.add("invalid-number", place, { value: amount });
      return [];
    }
    const gender = jsonText(member(value, "gender"));
    const said = {
      kpi: kpi ?? "",
      municipality: municipality ?? "",
      ou: ou ?? "",
      gender: gender === "T" ? "" : gender,
    };
    return [
      {
        names: saidIn(said),
        period,
        amount,
        members: jsonText(member(value, "count")),
        place: { sheet: null, row: number, column: null },
      },
    ];
  });
}

function excerptOf(content: JsonObject): string {
  return JSON.stringify(content).slice(0, 200);
}

/** Pages that were fetched twice give the same values twice; what says two things of the same is a problem, and neither is taken. */
function onceEach(read: readonly Given[], file: string, problems: Problems): readonly Given[] {
  const found = new Map<string, Given>();
  const torn = new Set<string>();
  for (const given of read.filter(({ amount }) => amount !== "")) {
    const key = JSON.stringify([given.names, given.period]);
    const first = found.get(key);
    found.set(key, first ?? given);
    if (first === undefined || first.amount === given.amount) continue;
    torn.add(key);
    const place = { file, line: given.place.row, excerpt: Object.values(given.names).join(" ") };
    problems.add("two-values", place, { first: first.amount, second: given.amount, line: String(first.place.row) });
  }
  return [...found].flatMap(([key, given]) => (torn.has(key) ? [] : [given]));
}

function recognisedIn(read: readonly Given[], values: readonly Given[]): readonly Recognised[] {
  const count = (name: LocalText, count: number): readonly Recognised[] =>
    count === 0 ? [] : [{ name, value: String(count) }];
  const filled = read.filter(({ amount }) => amount !== "");
  const groups = read.filter(({ members }) => members !== "" && members !== "1");
  return [
    ...count({ sv: "Värden", en: "Values" }, values.length),
    ...count({ sv: "Utan värde i Kolada", en: "Without a value in Kolada" }, read.length - filled.length),
    ...count({ sv: "Ovägda medelvärden av grupper", en: "Unweighted means of groups" }, groups.length),
  ];
}

/** What pages of metadata call key figures, municipalities and units. */
function labelsIn(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ content }) => {
      const [id, title] = [jsonText(member(content, "id")), jsonText(member(content, "title"))];
      return id === "" || title === "" ? [] : [[id, title] as const];
    }),
  );
}

const genders: ReadonlyMap<string, string> = new Map([
  ["K", "Kvinnor"],
  ["M", "Män"],
]);

function facetsWith(labels: ReadonlyMap<string, string>): readonly FacetDefinition[] {
  const labelOf = (name: string): string | null => labels.get(name) ?? null;
  return [
    { id: "kpi", name: { sv: "Nyckeltal", en: "Key figure" }, likely: "measure", labelOf },
    { id: "municipality", name: { sv: "Kommun eller region", en: "Municipality or region" }, likely: "unit", labelOf },
    { id: "ou", name: { sv: "Enhet", en: "Unit" }, likely: null, labelOf },
    {
      id: "gender",
      name: { sv: "Kön", en: "Gender" },
      likely: "gender",
      labelOf: (name) => genders.get(name) ?? null,
    },
  ];
}
