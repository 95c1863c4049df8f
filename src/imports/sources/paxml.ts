import { daysIn } from "#domain/periods/month.ts";
import { isDay, lengthOf, monthOfDay, monthsOf, type Span } from "#domain/periods/span.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import { multiply, parseDecimal, rational, type Rational } from "#domain/quantities/rational.ts";
import { childText, childrenOf, parseXml, type XmlElement, type XmlFault } from "#formats/xml/xml.ts";

import { collectProblems, type Problems } from "../workspace/problems.ts";
import type { Extract, SourcePlace, SourceValue } from "./extract.ts";
import { facetsOf, type FacetDefinition } from "./facets.ts";
import { nothing, tooLarge, type OpenedFile } from "./file.ts";
import { startTally, type Tally } from "./tally.ts";

/**
 * Reads PAXml 2.0-2.2: `hours` and `days` by time code, month and result unit, and `heads`, the employed of the file's month. Days are
 * calendar days times their extent. Who somebody is goes no further than this function. Null where it is no PAXml.
 */
export function readPaxml(file: OpenedFile): Extract | null {
  const large = tooLarge(file);
  if (large !== null) return nothing("paxml", [large]);
  const problems = collectProblems();
  const { text, encoding } = file.text();
  if (!text.includes("<paxml")) return null;
  const root = parseXml(text);
  if ("kind" in root) {
    tellFault(root, file.name, problems);
    return nothing("paxml", problems.all());
  }
  if (root.name !== "paxml") return null;
  if (!hasForm(root, file.name, problems)) return nothing("paxml", problems.all());
  const tally = startTally();
  const people = peopleOf(root);
  const context = { file: file.name, people, tally, problems };
  countHeads(root, context);
  const whole = countTimes(root, context);
  const values = tally.values();
  return {
    kind: "paxml",
    recognised: recognisedIn(root, encoding, whole),
    marks: marksOf(root),
    facets: facetsOf(facetsWith(values), values),
    values,
    totals: [],
    problems: problems.all(),
  };
}

/** What is known of an employment: in which result unit of each dimension, and in what form. */
type Person = Readonly<Record<string, string>>;

interface Context {
  readonly file: string;
  readonly people: ReadonlyMap<string, Person>;
  readonly tally: Tally;
  readonly problems: Problems;
}

const versions: ReadonlySet<string> = new Set(["2.0", "2.1", "2.2"]);

function tellFault({ kind, line }: XmlFault, file: string, problems: Problems): void {
  const codes = { syntax: "xml-syntax", forbidden: "xml-forbidden", too_large: "xml-too-large" } as const;
  problems.add(codes[kind], { file, line }, {});
}

function hasForm(root: XmlElement, file: string, problems: Problems): boolean {
  const place = { file, line: root.line };
  const version = headerText(root, "version");
  if (versions.has(version)) return true;
  problems.add("paxml-version", place, { version });
  return false;
}

function headerText(root: XmlElement, name: string): string {
  return childrenOf(root, "header").map((header) => childText(header, name))[0] ?? "";
}

function peopleOf(root: XmlElement): ReadonlyMap<string, Person> {
  return new Map(
    personsIn(root).map((person) => [whoOf(person), { ...unitsOf(person), employment: childText(person, "anstform") }]),
  );
}

function personsIn(root: XmlElement): readonly XmlElement[] {
  return childrenOf(root, "personal").flatMap((list) => childrenOf(list, "person"));
}

function whoOf({ attributes }: XmlElement): string {
  return attributes["anstid"] ?? attributes["persnr"] ?? "";
}

function unitsOf(element: XmlElement): Readonly<Record<string, string>> {
  const units = childrenOf(element, "resenheter").flatMap((list) => childrenOf(list, "resenhet"));
  return Object.fromEntries(units.map(({ attributes }) => [`unit:${attributes["dim"] ?? ""}`, attributes["id"] ?? ""]));
}

function placeOf({ line }: XmlElement): SourcePlace {
  return { sheet: null, row: line, column: null };
}

/** Those who were employed in the month that the file is of. */
function countHeads(root: XmlElement, { file, people, tally, problems }: Context): void {
  const persons = personsIn(root);
  if (persons.length === 0) return;
  const day = headerText(root, "datum").slice(0, 10);
  if (!isDay(day)) {
    problems.add("missing-field", { file, line: root.line }, { field: "datum" });
    return;
  }
  const month = { from: monthOfDay(day), to: monthOfDay(day) };
  const known = new Set<string>();
  for (const person of persons) {
    const who = whoOf(person);
    const [from, to] = ["anstdatum", "avgdatum"].map((name) => childText(person, name));
    const isIn =
      hasDay(from, (day) => monthOfDay(day) <= month.to) && hasDay(to, (day) => monthOfDay(day) >= month.from);
    if (!isIn || known.has(who)) continue;
    known.add(who);
    tally.add({ what: "heads", ...people.get(who) }, month, rational(1), placeOf(person));
  }
}

function hasDay(text: string | undefined, test: (day: string) => boolean): boolean {
  return text === undefined || !isDay(text) || test(text);
}

/** Counts all times; gives how many had no extent and so were counted as whole. */
function countTimes(root: XmlElement, context: Context): number {
  const posts = new Map<string, number>();
  let whole = 0;
  for (const time of childrenOf(root, "tidtransaktioner").flatMap((list) => childrenOf(list, "tidtrans"))) {
    const post = time.attributes["postid"] ?? "";
    const first = post === "" ? undefined : posts.get(post);
    if (first === undefined) {
      posts.set(post, time.line);
      if (countTime(time, context) === "whole") whole += 1;
    } else {
      const place = { file: context.file, line: time.line, excerpt: excerptOf(time) };
      context.problems.add("record-twice", place, { id: post, line: String(first) });
    }
  }
  return whole;
}

function countTime(time: XmlElement, { file, people, tally, problems }: Context): "whole" | null {
  const place = { file, line: time.line, excerpt: excerptOf(time) };
  const code = childText(time, "tidkod");
  if (code === "") {
    problems.add("missing-field", place, { field: "tidkod" });
    return null;
  }
  const days = daysOf(time, place, problems);
  const [hours, extent] = ["timmar", "omfattning"].map((name) => childText(time, name));
  const amount = numberOf(hours ?? "", place, problems);
  const percent = numberOf(extent ?? "", place, problems);
  if (days === null || amount === null || percent === null) return null;
  const names = { code, ...people.get(whoOf(time)), ...unitsOf(time) };
  if (amount !== undefined) {
    if (lengthOf(days.span) > 1) problems.add("hours-over-months", place, { from: days.from, to: days.to });
    else tally.add({ what: "hours", ...names }, days.span, amount, placeOf(time));
    return null;
  }
  for (const month of monthsOf(days.span)) {
    const from = month === days.span.from ? Number(days.from.slice(8)) : 1;
    const to = month === days.span.to ? Number(days.to.slice(8)) : daysIn(month);
    const share = multiply(rational(to - from + 1), multiply(percent ?? rational(100), rational(1, 100)));
    tally.add({ what: "days", ...names }, { from: month, to: month }, share, placeOf(time));
  }
  return percent === undefined ? "whole" : null;
}

interface Days {
  readonly from: string;
  readonly to: string;
  readonly span: Span;
}

/** Longer than any absence that is told in one go: a slip of the pen. */
const mostMonths = 120;

function daysOf(time: XmlElement, place: ProblemPlace, problems: Problems): Days | null {
  const single = childText(time, "datum");
  const [from, to] = single === "" ? [childText(time, "datumfrom"), childText(time, "datumtom")] : [single, single];
  for (const [field, day] of [
    ["datumfrom", from],
    ["datumtom", to],
  ] as const) {
    if (isDay(day)) continue;
    if (day === "") problems.add("missing-field", place, { field });
    else problems.add("invalid-date", place, { value: day });
    return null;
  }
  const span = { from: monthOfDay(from), to: monthOfDay(to) };
  if (to >= from && lengthOf(span) <= mostMonths) return { from, to, span };
  problems.add(to < from ? "reversed-range" : "unlikely-range", place, { from, to });
  return null;
}

/** Undefined where nothing is written, null where it is no number (which is told). */
function numberOf(text: string, place: ProblemPlace, problems: Problems): Rational | undefined | null {
  if (text === "") return undefined;
  const number = parseDecimal(text);
  if (number === null) problems.add("invalid-number", place, { value: text });
  return number;
}

/** Never who it is about. */
function excerptOf(time: XmlElement): string {
  return ["tidkod", "datum", "datumfrom", "datumtom", "timmar", "omfattning"]
    .map((name) => childText(time, name))
    .filter((text) => text !== "")
    .join(" ");
}

function marksOf(root: XmlElement): readonly string[] {
  return ["programnamn", "foretagid", "foretagorgnr"]
    .map((name) => headerText(root, name))
    .filter((text) => text !== "");
}

function recognisedIn(root: XmlElement, encoding: string, whole: number): Extract["recognised"] {
  const told = [
    { name: { sv: "Version", en: "Version" }, value: headerText(root, "version") },
    { name: { sv: "Program", en: "Program" }, value: headerText(root, "programnamn") },
    { name: { sv: "Teckenkodning", en: "Encoding" }, value: encoding },
    {
      name: { sv: "Frånvaro utan omfattning, räknad som hel", en: "Absence without extent, counted as whole" },
      value: whole === 0 ? "" : String(whole),
    },
  ];
  return told.filter(({ value }) => value !== "");
}

function facetsWith(values: readonly SourceValue[]): readonly FacetDefinition[] {
  const dimensions = new Set(
    values.flatMap(({ names }) => Object.keys(names).filter((name) => name.startsWith("unit:"))),
  );
  return [
    {
      id: "what",
      name: { sv: "Vad som räknas", en: "What is counted" },
      likely: "measure",
      labelOf: (name) => labels.get(name) ?? null,
    },
    { id: "code", name: { sv: "Tidkod", en: "Time code" }, likely: null },
    ...[...dimensions].toSorted().map((id, index) => {
      const number = id.slice("unit:".length);
      const name = { sv: `Resultatenhet, dimension ${number}`, en: `Result unit, dimension ${number}` };
      return { id, name, likely: index === 0 ? ("unit" as const) : null };
    }),
    { id: "employment", name: { sv: "Anställningsform", en: "Form of employment" }, likely: null },
  ];
}

const labels: ReadonlyMap<string, string> = new Map([
  ["hours", "Timmar"],
  ["days", "Kalenderdagar gånger omfattning"],
  ["heads", "Anställda"],
]);
