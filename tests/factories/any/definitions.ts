import type { Cut, Dimension, Member } from "#domain/measures/dimension.ts";
import type { Measure, MeasureSource } from "#domain/measures/measure.ts";
import { whole } from "#domain/organisation/share.ts";
import { unitsOfMeasurement } from "#domain/quantities/units.ts";
import type { Workspace } from "#domain/workspace.ts";
import * as fc from "fast-check";
import {
  type Draw,
  cellName,
  code,
  filled,
  localText,
  measureId,
  memberId,
  month,
  oneOf,
  place,
  some,
  textOrNull,
  yesNo,
} from "./draw.ts";

/** Rows of statements are printed with the decimals that money is. */
export const statementDecimals = 2;

export interface Known {
  readonly organisation: Workspace["organisation"];
  readonly codes: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
}

export function anyOrganisation(draw: Draw): Workspace["organisation"] {
  const codes = ["R", ...some(draw, code)];
  const last = codes.at(-1) ?? "R";
  const moved = ["M"].filter(() => draw(yesNo));
  const to = oneOf(draw, null, "2019-12-31");
  const edges = [
    ...codes.map((unit) => ({ unit, parent: unit === "R" ? null : "R", from: null, to: null, name: draw(cellName) })),
    ...moved.flatMap((unit) => [
      { unit, parent: "R", from: null, to: "2018-02-28", name: draw(cellName) },
      { unit, parent: last, from: "2018-03-01", to, name: draw(cellName) },
    ]),
  ];
  const units = new Map(edges.map(({ unit, name }) => [unit, name]));
  return {
    units: [...units].map(([unit, name]) => ({ code: unit, name })),
    edges,
    successions: moved.length > 0 && draw(yesNo) ? anySuccessions(draw, last, to !== null) : [],
  };
}

/** M gives a part away when it moves, and the rest when it ends. */
function anySuccessions(draw: Draw, other: string, ends: boolean): Workspace["organisation"]["successions"] {
  const [kept, given] = oneOf(draw, [3, 2], [1, 4], [2, 3]);
  const share = (num: number) => ({ num, den: 5 });
  const note = draw(fc.option(filled));
  return [
    { date: "2018-03-01", unit: "M", successor: "M", share: share(kept), note },
    { date: "2018-03-01", unit: "M", successor: oneOf(draw, other, null), share: share(given), note: null },
    ...(ends ? [{ date: "2020-01-01", unit: "M", successor: oneOf(draw, "R", null), share: whole, note: null }] : []),
  ];
}

export function anyDimensions(draw: Draw): Dimension[] {
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

export function anyMeasures(draw: Draw, dimensions: readonly Dimension[]): Measure[] {
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
      ...(draw(yesNo) ? { personal: true } : {}),
      authority: draw(textOrNull),
      versions,
      place,
    };
  });
  return [ledger, ...others];
}

/** Personal measures need something that counts persons. */
export function anySmallGroups(draw: Draw, measures: readonly Measure[]): Pick<Workspace, "smallGroups"> {
  const counts = measures.filter(({ unit }) => unit === "persons").map(({ id }) => id);
  const persons = counts.length === 0 ? null : draw(fc.constantFrom(...counts));
  const isUncounted = persons === null && measures.some(({ personal }) => personal === true);
  if (isUncounted || draw(yesNo)) return {};
  return { smallGroups: { threshold: draw(fc.integer({ min: 2, max: 100 })), persons } };
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

export function anyStatements(draw: Draw, { measures }: Known) {
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

export function anyCut(draw: Draw, dimensions: readonly Dimension[]): Cut {
  const chosen = dimensions.filter(({ members }) => members.length > 0 && draw(yesNo));
  return Object.fromEntries(
    chosen.map(({ id: dimension, members }) => [dimension, draw(fc.constantFrom(...members)).id]),
  );
}
