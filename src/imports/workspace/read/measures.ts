import { accountDimension } from "#domain/measures/dimension.ts";
import type {
  Measure,
  MeasureKind,
  MeasureSource,
  MeasureVersion,
  OverTime,
  OverUnits,
} from "#domain/measures/measure.ts";
import type { z } from "zod";
import type { Item } from "../items.ts";
import { isKnown, type Problems } from "../problems.ts";
import { isKnownRange, type Names } from "../references.ts";
import type { measureSchema } from "../schema/measures.ts";

/** A measure as written. */
export type WrittenMeasure = z.output<typeof measureSchema>;

type WrittenVersion = NonNullable<WrittenMeasure["versions"]>[number];

/** How values add over time where a measure does not say. */
export const usualOverTime: Readonly<Record<MeasureKind, OverTime>> = {
  flow: "sum",
  stock: "last",
  rate: "sum",
  index: "weighted",
};

/** How values add over units where a measure does not say. */
export function usualOverUnits(kind: MeasureKind): OverUnits {
  return kind === "index" ? "weighted" : "sum";
}

/** The measure, with what it leaves out filled in. Null, and told, where it has no definition that can be used. */
export function measureOf({ value, at }: Item<WrittenMeasure>, problems: Problems): Measure | null {
  const versions = versionsOf({ value, at }, problems);
  const overUnits = value.overUnits ?? usualOverUnits(value.kind);
  const overTime = value.overTime ?? usualOverTime[value.kind];
  const isWeighted = overUnits === "weighted" || overTime === "weighted";
  if (isWeighted && value.weight === undefined) problems.add("missing-key", at(), { key: "weight" });
  if (versions === null || (isWeighted && value.weight === undefined)) return null;
  const { id, name, unit, kind, better, weight = null, addsOver, decimals, authority = null } = value;
  const { file, line } = at();
  return {
    id,
    name,
    unit,
    kind,
    better,
    overUnits,
    overTime,
    weight,
    addsOver,
    decimals,
    authority,
    ...(value.sensitive === true ? { sensitive: true } : {}),
    ...(value.personal === true ? { personal: true } : {}),
    versions,
    place: { file, line },
  };
}

function versionsOf({ value, at }: Item<WrittenMeasure>, problems: Problems): readonly MeasureVersion[] | null {
  const { versions, definition, formula, accounts, ledger, overTime } = value;
  // A formula is worked out of what its measures are over the whole span: a mean of months would be asked for in vain.
  if (formula !== undefined && overTime === "mean") {
    problems.add("conflicting-keys", at("overTime"), { first: "formula", second: "overTime: mean" });
    return null;
  }
  if (versions === undefined) {
    if (definition === undefined) {
      problems.add("missing-key", at(), { key: "definition" });
      return null;
    }
    return allOrNone([versionOf({ definition, formula, accounts, ledger }, 1, at, problems)]);
  }
  const clash = Object.entries({ definition, formula, accounts, ledger }).find(([, given]) => given !== undefined);
  if (clash !== undefined) problems.add("conflicting-keys", at(clash[0]), { first: "versions", second: clash[0] });
  const inOrder = versions.every(({ from }, index) => {
    const before = index === 0 ? undefined : versions[index - 1]?.from?.from;
    return index === 0 || (from !== undefined && (before === undefined || before < from.from));
  });
  if (!inOrder) {
    problems.add("versions-out-of-order", at("versions"), { measure: value.id });
    return null;
  }
  return allOrNone(
    versions.map((version, index) => {
      return versionOf(version, index + 1, (...path) => at("versions", index, ...path), problems);
    }),
  );
}

function allOrNone(versions: readonly (MeasureVersion | null)[]): readonly MeasureVersion[] | null {
  const good = versions.filter((version) => version !== null);
  return good.length === versions.length ? good : null;
}

function versionOf(
  { from, definition, formula, accounts, ledger }: WrittenVersion,
  number: number,
  at: Item<unknown>["at"],
  problems: Problems,
): MeasureVersion | null {
  if (formula !== undefined && accounts !== undefined) {
    problems.add("conflicting-keys", at("accounts"), { first: "formula", second: "accounts" });
    return null;
  }
  if (accounts !== undefined && ledger === undefined) {
    problems.add("missing-key", at(), { key: "ledger" });
    return null;
  }
  const source = sourceOf(formula, accounts, ledger);
  return { from: from?.from ?? null, number, definition, source };
}

/** Where values come from: a formula, accounts of a ledger, or the measure's own facts. */
export function sourceOf(
  formula: string | undefined,
  accounts: readonly string[] | undefined,
  ledger: string | undefined,
): MeasureSource {
  if (formula !== undefined) return { kind: "formula", formula };
  if (accounts !== undefined && ledger !== undefined) return { kind: "accounts", ledger, ranges: accounts };
  return { kind: "facts" };
}

/** Tells of what a measure names that is not there: its weight, its dimensions, its ledger and accounts. */
export function checkMeasure(measure: Measure, at: Item<unknown>["at"], names: Names, problems: Problems): void {
  if (measure.weight !== null) isKnown(problems, "unknown-measure", names.measures, measure.weight, at("weight"));
  for (const [index, dimension] of measure.addsOver.entries()) {
    isKnown(problems, "unknown-dimension", names.dimensions, dimension, at("addsOver", index));
  }
  for (const { source, number } of measure.versions) {
    const inside = measure.versions.length > 1 ? ["versions", number - 1] : [];
    if (source.kind === "accounts") checkAccounts(source, (...path) => at(...inside, ...path), names, problems);
  }
}

/** Tells of a ledger that is none, and of ranges without accounts. */
export function checkAccounts(
  { ledger, ranges }: MeasureSource & { readonly kind: "accounts" },
  at: Item<unknown>["at"],
  names: Names,
  problems: Problems,
): void {
  const isThere = isKnown(problems, "unknown-measure", names.measures, ledger, at("ledger"));
  const measure = names.measures.ids.get(ledger);
  if (isThere && measure !== undefined && (measure.unit !== "sek" || measure.kind !== "flow")) {
    problems.add("not-a-ledger", at("ledger"), { measure: ledger });
  }
  if (!isKnown(problems, "unknown-dimension", names.dimensions, accountDimension, at("accounts"))) return;
  for (const [index, range] of ranges.entries()) isKnownRange(problems, names, range, at("accounts", index));
}
