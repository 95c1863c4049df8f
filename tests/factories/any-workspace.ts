import type { Assessment } from "#domain/assessment/assessment.ts";
import { cutKey, type Cut, type Dimension, type Member } from "#domain/measures/dimension.ts";
import type { Fact } from "#domain/measures/fact.ts";
import type { Measure, MeasureSource } from "#domain/measures/measure.ts";
import { storedScenarios } from "#domain/measures/scenario.ts";
import { addMonths, monthOf } from "#domain/periods/month.ts";
import { spanKey, type Span } from "#domain/periods/span.ts";
import type { Reference } from "#domain/plan/plan.ts";
import { unitsOfMeasurement } from "#domain/quantities/units.ts";
import type { QueryPart, TableDefinition } from "#domain/statements/table.ts";
import type { LocalText } from "#domain/text.ts";
import type { Workspace } from "#domain/workspace.ts";
import * as fc from "fast-check";

/*
 * Workspaces that a folder could hold, with texts that are hard to write: drawn, so that whatever copies a workspace can be held
 * to keeping all of it.
 */

/** Draws a value. */
export type Draw = <Value>(from: fc.Arbitrary<Value>) => Value;

const awkward = [
  "",
  " ",
  "null",
  "~",
  "yes",
  "no",
  "true",
  "2018",
  "2018-01",
  "2018-01-01",
  "0.10",
  "1e3",
  "0x1F",
  "-0",
  ".5",
  "1_000",
  "a: b",
  "a:",
  ": a",
  "- a",
  "-",
  "? a",
  "# a",
  "a # b",
  "a#b",
  "{a}",
  "[a, b]",
  "a, b; c",
  '"a"',
  "'a'",
  'it\'s "so"',
  "\\n",
  "%a",
  "@a",
  "`a`",
  "&a *b !c",
  "|",
  ">-",
  "---",
  "...",
  "a\nb",
  "a\n\nb\n",
  "\na",
  "a\n",
  "a\n\n",
  "  a\n b",
  "a \nb",
  "---\na\n---\nb",
  "- a\n- b\n    - c\n",
  " a",
  "a ",
  "\ta\t",
  "a\u00a0b\u2028c",
  "\ufeffa",
  "Åäö – ● 日本 👩‍🚒",
  "ord ".repeat(60).trim(),
  "ord ".repeat(60),
  "ord  två ".repeat(30).trim(),
  `${"ord ".repeat(40)}\n${"- ord ".repeat(40).trim()}`,
  "x".repeat(300),
] as const;

const cellText = fc
  .oneof(fc.constantFrom(...awkward), fc.string({ unit: "grapheme", maxLength: 20 }))
  .map((text) => text.replaceAll(/\r\n?/gu, "\n"));
const plainText = fc.oneof(cellText, fc.string({ unit: "binary-ascii", maxLength: 20 }));
const filled = cellText.map((text) => text || "x");
const localText = fc.oneof(
  plainText.map((sv) => ({ sv })),
  fc.tuple(plainText, plainText).map(([sv, en]) => ({ sv, en })),
);
const cellName = fc.oneof(
  filled.map((sv) => ({ sv })),
  fc.tuple(filled, filled).map(([sv, en]) => ({ sv, en })),
);
const textOrNull: fc.Arbitrary<LocalText | null> = fc.option(localText);
const yesNo = fc.boolean();
const id = fc.constantFrom("a", "b-1", "null", "no", "true", "1", "2018", "1e3", "0x1f", "c_d", "z");
const measureId = fc.constantFrom("a", "b_1", "off", "yes", "n", "c2");
const code = fc.constantFrom("A", "B 1", "null", "2018", "0.10", "a,b", "Å#", "c: d", '"e"');
const memberId = fc.constantFrom("K", "30-49", "2018-01", "null", "0.10", "7", "#1", "a, b", "c c", "d: e", '"f"');
const month = fc.integer({ min: 1, max: 9999 * 12 - 36 }).map((number) => addMonths(monthOf(1, 1), number));
const span: fc.Arbitrary<Span> = fc.oneof(
  fc.tuple(month, fc.integer({ min: 0, max: 30 })).map(([from, more]) => ({ from, to: addMonths(from, more) })),
  fc
    .tuple(fc.integer({ min: 1990, max: 2040 }), fc.constantFrom(1, 3, 4, 6, 12, 24), fc.nat(11))
    .map(([year, length, part]) => {
      const from = addMonths(monthOf(year, 1), length * (part % Math.max(1, 12 / length)));
      return { from, to: addMonths(from, length - 1) };
    }),
);
const date = fc.constantFrom("2018-03-01", "2020-02-29", "2021-12-31");
const decimalText = fc.constantFrom("3", "-3.5", "3,5", "0.10", "1 000", "99", "1e3".replace("e", "0"));
const place = { file: "", line: 0 };

function some<Value>(draw: Draw, from: fc.Arbitrary<Value>, most = 3): Value[] {
  return draw(fc.uniqueArray(from, { maxLength: most }));
}

function oneOf<Value>(draw: Draw, first: Value, ...rest: readonly Value[]): Value {
  return draw(fc.constantFrom(first, ...rest));
}

/** Ids become files, which are read in the order of their paths. */
function fileIds(draw: Draw, ending: string): string[] {
  return some(draw, id).toSorted((one, other) => (`${one}${ending}` < `${other}${ending}` ? -1 : 1));
}

export function anyWorkspace(draw: Draw): Workspace {
  const organisation = anyOrganisation(draw);
  const dimensions = anyDimensions(draw);
  const written = anyMeasures(draw, dimensions);
  const base = { organisation, dimensions, measures: written, codes: organisation.units.map((unit) => unit.code) };
  const { statements, rows } = anyStatements(draw, base);
  const known: Known = { ...base, measures: [...written, ...rows] };
  const scales = some(draw, id).map((scale) => anyScale(draw, scale));
  const levels = some(draw, id).map((level) => ({ id: level, name: draw(localText), plural: draw(localText) }));
  const plan = {
    levels,
    ...anyPlan(
      draw,
      known,
      levels.map((level) => level.id),
    ),
  };
  const control = anyControl(draw, known);
  const tables = some(draw, id).map((table) => anyTable(draw, known, table));
  const charts = some(draw, id).map((chart) => anyChart(draw, known, chart));
  const defined = { plan, control, statements, tables, charts, measures: known.measures, scales };
  const reportIds = fileIds(draw, ".md");
  const rounds = fileIds(draw, ".yaml").map((round) => anyRound(draw, known, defined, round, reportIds));
  return {
    id: draw(id),
    name: draw(localText),
    languages: oneOf<Workspace["languages"]>(draw, ["sv"], ["sv", "en"]),
    style: {
      money: oneOf(draw, "mnkr", "kr", "tkr", "mkr"),
      moneyDecimals: statementDecimals,
      rounding: oneOf(draw, "as_is", "foot"),
      costs: oneOf(draw, "signed", "positive_costs"),
    },
    organisation,
    dimensions,
    facts: anyFacts(draw, known),
    registers: fileIds(draw, ".yaml").map((register) => anyRegister(draw, known, register)),
    rounds,
    reports: reportIds.map((report) => anyReport(draw, known, rounds, report)),
    ...defined,
  };
}

/** Rows of statements are printed with the decimals that money is. */
const statementDecimals = 2;

interface Known {
  readonly organisation: Workspace["organisation"];
  readonly codes: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
}

function anyOrganisation(draw: Draw): Workspace["organisation"] {
  const codes = ["R", ...some(draw, code)];
  const moved = ["M"].filter(() => draw(yesNo));
  return {
    units: [...codes, ...moved].map((unit) => ({ code: unit, name: draw(cellName) })),
    edges: [
      ...codes.map((unit) => ({ unit, parent: unit === "R" ? null : "R", from: null, to: null })),
      ...moved.flatMap((unit) => [
        { unit, parent: "R", from: null, to: "2018-02-28" },
        { unit, parent: codes.at(-1) ?? "R", from: "2018-03-01", to: oneOf(draw, null, "2019-12-31") },
      ]),
    ],
  };
}

function anyDimensions(draw: Draw): Dimension[] {
  const written = some(draw, fc.constantFrom("gender", "null", "1", "x-y")).map((dimension): Dimension => {
    const ids = some(draw, memberId, 4);
    const members = ids.map((member, index): Member => {
      return { id: member, name: draw(localText), parent: index > 0 && draw(yesNo) ? (ids[0] ?? null) : null };
    });
    return { id: dimension, name: draw(localText), members };
  });
  const accounts = ["3", "30", "3010", "5", "50A"].filter((account) => account === "3" || draw(yesNo));
  const parentOf = (account: string): string | null =>
    accounts.findLast((other) => other !== account && account.startsWith(other)) ?? null;
  const chart: Dimension = {
    id: "account",
    name: draw(yesNo) ? { sv: "Konto", en: "Account" } : draw(localText),
    members: accounts.map((account) => ({ id: account, name: draw(cellName), parent: parentOf(account) })),
  };
  return [...written, chart];
}

function anyMeasures(draw: Draw, dimensions: readonly Dimension[]): Measure[] {
  const dimensionIds = dimensions.map((dimension) => dimension.id);
  const base = { addsOver: [], decimals: 0, authority: null, weight: null, overUnits: "sum", place } as const;
  const facts = { from: null, number: 1, definition: draw(localText), source: { kind: "facts" } } as const;
  const ledger: Measure = {
    ...base,
    id: "ledger",
    name: draw(localText),
    unit: "sek",
    kind: "flow",
    better: "neither",
    overTime: "sum",
    addsOver: draw(yesNo) ? ["account"] : [],
    versions: [facts],
  };
  const others = some(draw, measureId, 4).map((measure): Measure => {
    const overUnits = oneOf(draw, "sum", "weighted", "none");
    const versions = anyVersions(draw);
    // A formula is worked out of the whole span: it has no mean of months.
    const mean = versions.some(({ source }) => source.kind === "formula") ? [] : (["mean"] as const);
    const overTime = oneOf(draw, "sum", "last", "weighted", "none", ...mean);
    const isWeighted = overUnits === "weighted" || overTime === "weighted";
    return {
      id: measure,
      name: draw(localText),
      unit: draw(fc.constantFrom(...Object.values(unitsOfMeasurement))).id,
      kind: oneOf(draw, "flow", "stock", "rate", "index"),
      better: oneOf(draw, "higher", "lower", "neither"),
      overUnits,
      overTime,
      weight: isWeighted || draw(yesNo) ? "ledger" : null,
      addsOver: some(draw, fc.constantFrom("account", ...dimensionIds)),
      decimals: draw(fc.nat(6)),
      authority: draw(textOrNull),
      versions,
      place,
    };
  });
  return [ledger, ...others];
}

function anyVersions(draw: Draw): Measure["versions"] {
  const froms = some(draw, month).toSorted((one, other) => one - other);
  const starts = draw(yesNo) || froms.length === 0 ? [null, ...froms] : froms;
  return starts.map((from, index) => {
    const source = draw(
      fc.constantFrom<MeasureSource>(
        { kind: "facts" },
        { kind: "formula", formula: "100 * ledger / budget(ledger)" },
        { kind: "accounts", ledger: "ledger", ranges: ["3", "3..5"] },
      ),
    );
    return { from, number: index + 1, definition: draw(localText), source };
  });
}

function anyStatements(draw: Draw, { measures }: Known) {
  const shown = draw(fc.constantFrom(...measures));
  const ledger = measures[0];
  const rows: Measure[] = [];
  const statements = some(draw, fc.constantFrom("income", "result")).map((statement) => {
    const own = ["first", "second", "third"].map((row, index) => {
      const name = draw(localText);
      const measure = `${statement}.${row}`;
      const source = (
        [
          { kind: "accounts", ranges: ["3", "3..5"] },
          { kind: "formula", formula: "first - ledger" },
          { kind: "measure", measure: shown.id },
        ] as const
      )[index] ?? { kind: "measure", measure: shown.id };
      const role = oneOf<"row" | "total">(draw, "row", "total");
      const nature = oneOf<"income" | "cost" | "result">(draw, "income", "cost", "result");
      const unit = source.kind === "measure" ? shown.unit : oneOf(draw, "sek", "percent");
      const taken = source.kind === "measure" ? shown : null;
      rows.push({
        id: measure,
        name,
        unit,
        kind: taken?.kind ?? "flow",
        better: taken?.better ?? "higher",
        overUnits: taken?.overUnits ?? "sum",
        overTime: taken?.overTime ?? "sum",
        weight: taken?.weight ?? null,
        addsOver: taken?.addsOver ?? ledger?.addsOver ?? [],
        decimals: taken?.decimals ?? statementDecimals,
        authority: null,
        versions: [{ from: null, number: 1, ...madeOf(source, statement) }],
        place,
      });
      return { id: row, name, measure, role, nature, source };
    });
    return { id: statement, name: draw(localText), ledger: "ledger", rows: own };
  });
  return { statements, rows };
}

/** What the reader says of a row's measure. */
function madeOf(source: Workspace["statements"][number]["rows"][number]["source"], statement: string) {
  switch (source.kind) {
    case "accounts":
      return {
        definition: { sv: "Summan av konton 3, 3–5.", en: "The sum of accounts 3, 3–5." },
        source: { kind: "accounts", ledger: "ledger", ranges: source.ranges },
      } as const;
    case "formula":
      return {
        definition: { sv: `Beräknas som ${source.formula}.`, en: `Computed as ${source.formula}.` },
        source: { kind: "formula", formula: `${statement}.first - ledger` },
      } as const;
    case "measure":
      return {
        definition: { sv: `Måttet ${source.measure}.`, en: `The measure ${source.measure}.` },
        source: { kind: "formula", formula: source.measure },
      } as const;
  }
}

function anyCut(draw: Draw, dimensions: readonly Dimension[]): Cut {
  const chosen = dimensions.filter(({ members }) => members.length > 0 && draw(yesNo));
  return Object.fromEntries(
    chosen.map(({ id: dimension, members }) => [dimension, draw(fc.constantFrom(...members)).id]),
  );
}

function anyPart(draw: Draw, { measures, codes, dimensions }: Known): QueryPart {
  const part: QueryPart = {
    measure: draw(fc.constantFrom(...measures)).id,
    unit: draw(fc.constantFrom(...codes)),
    period: draw(fc.constantFrom("previous", "year", "2018", "2018-04", "2018T1", "2018-01..2018-08")),
    scenario: oneOf(draw, "outcome", "budget", "previous", "change"),
    version: draw(filled),
    cut: anyCut(draw, dimensions),
  };
  return Object.fromEntries(Object.entries(part).filter(() => draw(yesNo)));
}

const area = fc.constantFrom<TableDefinition["area"]>(null, "staff", "economy", "investments", "operations");
const scaleOrNull = fc.constantFrom(null, "kr", "tkr", "mnkr", "mkr");

function anyTable(draw: Draw, known: Known, table: string): TableDefinition {
  const { measures, organisation, dimensions } = known;
  const total = draw(textOrNull);
  const row = { role: "row", level: 0 } as const;
  const shown = measures.map(({ id: measure, name }) => ({ name, part: { measure }, ...row }));
  const units = organisation.units.map(({ code: unit, name }) => ({ name, part: { unit }, ...row }));
  const listed = some(draw, fc.nat()).map(() => ({
    name: draw(localText),
    part: anyPart(draw, known),
    role: oneOf<"row" | "total" | "group">(draw, "row", "total", "group"),
    level: draw(fc.nat(5)),
  }));
  const whole = total === null ? [] : [{ name: total, part: {}, role: "total" as const, level: 0 }];
  const usual = [{ sv: "Enhet", en: "Unit" }, { sv: "Mått", en: "Measure" }, ...dimensions.map(({ name }) => name)];
  return {
    id: table,
    name: draw(localText),
    area: draw(area),
    rowHead: draw(yesNo) ? draw(fc.constantFrom(...usual)) : draw(localText),
    rows: oneOf<TableDefinition["rows"]>(
      draw,
      listed,
      shown,
      [...units, ...whole],
      [...shown, ...whole],
      { each: "child", total },
      { each: "member", dimension: draw(fc.constantFrom(...dimensions)).id, total },
    ),
    columns: [0, ...some(draw, fc.nat())].map(() => ({
      name: draw(localText),
      part: anyPart(draw, known),
      decimals: draw(fc.option(fc.nat(6))),
      in: draw(scaleOrNull),
      judged: draw(yesNo),
    })),
    note: draw(textOrNull),
  };
}

function anyChart(draw: Draw, known: Known, chart: string): Workspace["charts"][number] {
  const named = () => ({ name: draw(localText), part: anyPart(draw, known) });
  return {
    id: chart,
    name: draw(localText),
    area: draw(area),
    kind: oneOf(draw, "bars", "line", "waterfall"),
    series: [0, ...some(draw, fc.nat())].map(named),
    categories: oneOf<Workspace["charts"][number]["categories"]>(draw, "months", "rolling12", [
      { ...named(), total: draw(yesNo) },
    ]),
    reference: draw(yesNo) ? named() : null,
    decimals: draw(fc.option(fc.nat(6))),
    in: draw(scaleOrNull),
  };
}

function anyScale(draw: Draw, scale: string): Workspace["scales"][number] {
  const steps = ["met", ...some(draw, id)].map((step) => ({
    id: step,
    name: draw(localText),
    symbol: oneOf(draw, "●", "◐", "–"),
    tone: oneOf<"good" | "none">(draw, "good", "none"),
    meaning: draw(textOrNull),
  }));
  const proposes = { met: "met", notMet: steps.at(-1)?.id ?? "met", notMeasured: oneOf(draw, null, "met") };
  return { id: scale, name: draw(localText), steps, proposes: draw(yesNo) ? proposes : null };
}

const references: fc.Arbitrary<Reference> = fc.oneof(
  fc
    .tuple(fc.constantFrom("equal", "at_least", "at_most", "over", "under"), decimalText)
    .map(([relation, value]) => ({ kind: "number" as const, relation, value })),
  fc.constantFrom<Reference>(
    { kind: "range", from: "0.10", to: "80" },
    { kind: "direction", direction: "no_increase" },
    { kind: "fact" },
    { kind: "new_measure" },
    { kind: "not_set" },
  ),
  localText.map((state) => ({ kind: "state" as const, state })),
);

function anyPlan(draw: Draw, { codes, dimensions, measures }: Known, levels: readonly string[]) {
  const objectives = (levels.length === 0 ? [] : some(draw, id)).map((objective, index, ids) => ({
    id: objective,
    level: draw(fc.constantFrom(...levels)),
    name: draw(localText),
    description: draw(textOrNull),
    unit: draw(fc.constantFrom(...codes)),
    supports: ids.slice(0, index),
    period: draw(span),
    number: draw(fc.option(plainText)),
    status: oneOf<"active" | "dropped">(draw, "active", "dropped"),
    ended: draw(yesNo)
      ? { date: oneOf(draw, null, draw(date)), reason: draw(localText), successor: ids[0] ?? null }
      : null,
    followedUpIn: draw(textOrNull),
    place,
  }));
  const indicators = some(draw, id).map((indicator) => ({
    id: indicator,
    objective: objectives[0]?.id ?? null,
    unit: draw(fc.constantFrom(...codes)),
    name: draw(localText),
    measure: oneOf(draw, null, draw(fc.constantFrom(...measures)).id),
    scenario: oneOf<"outcome" | "change_percent">(draw, "outcome", "change_percent"),
    cuts: anyCuts(draw, dimensions),
    baseline: draw(references),
    target: draw(references),
    period: draw(span),
    place,
  }));
  const assignments = some(draw, id).map((assignment) => ({
    id: assignment,
    number: draw(fc.option(plainText)),
    type: oneOf(draw, "assignment", "null", "2018"),
    name: draw(localText),
    description: draw(textOrNull),
    unit: draw(fc.constantFrom(...codes)),
    supports: objectives.map((objective) => objective.id),
    start: oneOf(draw, null, "2018-01-01"),
    end: oneOf(draw, null, "2018-12-31"),
    owner: draw(textOrNull),
    carriedOverTo: draw(fc.option(plainText)),
    place,
  }));
  return { objectives, indicators, assignments };
}

function anyCuts(draw: Draw, dimensions: readonly Dimension[]): Cut[] {
  const { id: dimension, members } = draw(fc.constantFrom(...dimensions));
  const all = members.map((member) => ({ [dimension]: member.id }));
  return oneOf<Cut[]>(draw, [{}], all, [anyCut(draw, dimensions), ...all]);
}

function anyControl(draw: Draw, { codes }: Known): Workspace["control"] {
  const risks = some(draw, id).map((risk) => ({
    id: risk,
    name: draw(localText),
    unit: draw(fc.constantFrom(...codes)),
    probability: draw(fc.option(fc.integer({ min: 1, max: 5 }))),
    consequence: draw(fc.option(fc.integer({ min: 1, max: 5 }))),
    place,
  }));
  const controls = (risks.length === 0 ? [] : some(draw, id)).map((control) => ({
    id: control,
    risk: draw(fc.constantFrom(...risks)).id,
    name: draw(localText),
    method: draw(localText),
    sample: draw(yesNo)
      ? {
          size: draw(fc.nat()),
          over: draw(fc.option(fc.constantFrom(0, 0.1, -5, 1e21))),
          under: draw(fc.option(fc.nat())),
          parts: some(draw, fc.nat()).map((size) => ({ name: draw(localText), size })),
          questions: some(draw, fc.nat()).map(() => draw(localText)),
        }
      : null,
    performed: oneOf<"yes" | "partly" | "no">(draw, "yes", "partly", "no"),
    reason: draw(textOrNull),
    performedMethod: draw(textOrNull),
    result: draw(textOrNull),
    action: draw(textOrNull),
    place,
  }));
  return { risks, controls };
}

function anyFacts(draw: Draw, { codes, dimensions, measures }: Known): Fact[] {
  // The embedded database takes a byte order mark at the beginning of a word for one, and leaves it out.
  const versions = ["", ...some(draw, filled)].filter((version) => !version.startsWith("\ufeff"));
  const facts = draw(fc.array(fc.nat(), { maxLength: 12 })).map((): Fact => {
    const measure = draw(fc.constantFrom(...measures));
    const ofMoney = new Set(["deviation", "forecast_deviation"]);
    const scenarios = storedScenarios.filter((scenario) => measure.unit === "sek" || !ofMoney.has(scenario));
    const amount = draw(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 })));
    return {
      measure: measure.id,
      unit: draw(fc.constantFrom(...codes)),
      period: draw(span),
      scenario: draw(fc.constantFrom(...scenarios)),
      version: draw(fc.constantFrom(...versions)),
      cut: anyCut(draw, dimensions),
      kind: oneOf(draw, "observed", "reported"),
      amount,
      upper: draw(fc.option(fc.integer({ min: amount, max: Number.MAX_SAFE_INTEGER }))),
      qualifier: oneOf(draw, null, "about", "at_most"),
      preliminary: draw(yesNo),
      note: draw(fc.option(filled)),
      source: place,
    };
  });
  const keyOf = ({ measure, unit, scenario, version, cut, kind }: Fact): string =>
    [measure, unit, scenario, version, cutKey(cut), kind].join("\n");
  return [...new Map(facts.map((fact) => [keyOf(fact), fact])).values()];
}

function anyRegister(draw: Draw, { codes }: Known, register: string): Workspace["registers"][number] {
  const types = ["text", "date", "number", "money", "yes_no", "choice", "unit"] as const;
  const choices = [{ id: "null", name: draw(localText) }];
  const fields = ["null", ...some(draw, id)].filter(isFirst).map((field) => {
    const type = draw(fc.constantFrom(...types));
    return { id: field, name: draw(localText), type, choices: type === "choice" ? choices : [] };
  });
  const valueOf = (type: (typeof types)[number]): fc.Arbitrary<string> =>
    ({
      text: cellText,
      date,
      number: decimalText,
      money: decimalText,
      yes_no: fc.constantFrom("yes", "no"),
      choice: fc.constant("null"),
      unit: fc.constantFrom(...codes),
    })[type];
  const records = some(draw, filled).map((record) => ({
    id: record,
    values: Object.fromEntries(fields.map((field) => [field.id, draw(yesNo) ? draw(valueOf(field.type)) : ""])),
    line: 0,
  }));
  return { id: register, name: draw(localText), description: draw(textOrNull), fields, records, file: "" };
}

function isFirst(value: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(value) === index;
}

type Defined = Pick<Workspace, "plan" | "control" | "statements" | "tables" | "charts" | "measures" | "scales">;

function anyRound(
  draw: Draw,
  { codes }: Known,
  { plan, control, scales, statements }: Defined,
  round: string,
  reports: readonly string[],
): Workspace["rounds"][number] {
  const assessed = [
    ...plan.objectives.map((one) => `objective:${one.id}`),
    ...plan.levels.map((one) => `level:${one.id}`),
    ...control.controls.map((one) => `control:${one.id}`),
  ];
  const spoken = [...assessed, ...statements.map((one) => `row:${one.id}.first`), "measure:ledger", "section:a: b"];
  const canAssess = assessed.length > 0 && scales.length > 0;
  const assessments = (canAssess ? some(draw, fc.constantFrom(...assessed)) : []).map((subject): Assessment => {
    const scale = draw(fc.constantFrom(...scales));
    const step = oneOf(draw, null, scale.steps[0]?.id ?? null);
    return {
      subject,
      unit: draw(fc.constantFrom(...codes)),
      source: oneOf(draw, "unit", "decided"),
      scale: scale.id,
      step,
      trend: draw(yesNo) ? { direction: oneOf(draw, "up", "down"), meaning: "neutral" } : null,
      outcome: draw(textOrNull),
      reason: step === null ? draw(localText) : draw(textOrNull),
      comment: draw(textOrNull),
      carriedOver: draw(yesNo),
      date: oneOf(draw, null, draw(date)),
      place,
    };
  });
  return {
    id: round,
    name: draw(localText),
    period: draw(span),
    deadline: oneOf(draw, null, draw(date)),
    previous: oneOf(draw, null, round),
    units: some(draw, fc.constantFrom(...codes)),
    report: reports[0] ?? null,
    assessments,
    comments: some(draw, fc.constantFrom(...spoken)).map((on) => ({
      on,
      unit: draw(fc.constantFrom(...codes)),
      text: draw(localText),
      place,
    })),
  };
}

function anyReport(
  draw: Draw,
  { codes }: Known,
  rounds: Workspace["rounds"],
  report: string,
): Workspace["reports"][number] {
  const round = rounds[0] ?? null;
  const ofRound = round === null || draw(yesNo) ? draw(span) : round.period;
  return {
    id: report,
    name: draw(localText),
    subtitle: draw(textOrNull),
    language: oneOf(draw, "sv", "en"),
    unit: draw(fc.constantFrom(...codes)),
    round: round?.id ?? null,
    period: spanKey(ofRound),
    numberedHeadings: draw(yesNo),
    identity: {
      number: draw(fc.option(plainText)),
      version: draw(fc.option(plainText)),
      date: draw(fc.option(plainText)),
      responsible: draw(textOrNull),
      author: draw(textOrNull),
      status: draw(textOrNull),
    },
    body: draw(cellText),
    file: "",
    bodyLine: 0,
  };
}
