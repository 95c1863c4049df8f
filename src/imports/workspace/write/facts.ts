import { cutKey, type Cut, type Dimension } from "#domain/measures/dimension.ts";
import type { Fact } from "#domain/measures/fact.ts";
import type { Measure } from "#domain/measures/measure.ts";
import { storedScenarios, unitOfScenario } from "#domain/measures/scenario.ts";
import type { Organisation } from "#domain/organisation/organisation.ts";
import { writtenSpan } from "#domain/periods/span.ts";
import { unitsOfMeasurement } from "#domain/quantities/units.ts";
import { amountText } from "./amount.ts";
import { csvOf, type Column } from "./csv.ts";
import { UnwritableError } from "./unwritable.ts";

/** So many facts are in a file at most; a measure with more has a folder of them. */
const mostInFile = 100_000;

interface FactNames {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly dimensions: readonly Dimension[];
  readonly organisation: Organisation;
}

/** The files of facts by path: `facts/<measure>.csv`, or `facts/<measure>/0001.csv` and on where there are very many. */
export function factFilesOf(facts: readonly Fact[], names: FactNames): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  refuseStrayCuts(facts, names.dimensions);
  for (const [id, own] of Map.groupBy(facts, (fact) => fact.measure)) {
    const measure = names.measures.get(id);
    if (measure === undefined) throw new UnwritableError("fact_without_measure", id);
    const columns = columnsOf(measure, names.dimensions);
    const sorted = inOrder(own, names.organisation);
    if (sorted.length <= mostInFile) files.set(`facts/${id}.csv`, csvOf(sorted, columns));
    for (let part = 0; sorted.length > mostInFile && part * mostInFile < sorted.length; part += 1) {
      const rows = sorted.slice(part * mostInFile, (part + 1) * mostInFile);
      files.set(`facts/${id}/${String(part + 1).padStart(4, "0")}.csv`, csvOf(rows, columns));
    }
  }
  return files;
}

/** A cut by a dimension that has no column would be left out, and the part taken for the whole. */
function refuseStrayCuts(facts: readonly Fact[], dimensions: readonly Dimension[]): void {
  const known = new Set(dimensions.map(({ id }) => id));
  for (const cut of new Set(facts.map((fact) => fact.cut))) {
    const stray = Object.keys(cut).find((dimension) => !known.has(dimension));
    if (stray !== undefined) throw new UnwritableError("fact_without_dimension", stray);
  }
}

function columnsOf(measure: Measure, dimensions: readonly Dimension[]): readonly Column<Fact>[] {
  const text = (fact: Fact, amount: number): string =>
    amountText(amount, unitsOfMeasurement[unitOfScenario(measure.unit, fact.scenario)].decimals);
  return [
    { name: "measure", cell: (fact) => fact.measure, always: true },
    { name: "unit", cell: (fact) => fact.unit, always: true },
    { name: "period", cell: (fact) => writtenSpan(fact.period), always: true },
    { name: "value", cell: (fact) => text(fact, fact.amount), always: true },
    { name: "scenario", cell: (fact) => (fact.scenario === "outcome" ? "" : fact.scenario) },
    { name: "version", cell: (fact) => fact.version },
    { name: "kind", cell: (fact) => (fact.kind === "observed" ? "" : fact.kind) },
    ...dimensions.map(({ id }): Column<Fact> => ({ name: id, cell: (fact) => fact.cut[id] })),
    { name: "qualifier", cell: (fact) => fact.qualifier },
    { name: "upper", cell: (fact) => (fact.upper === null ? "" : text(fact, fact.upper)) },
    { name: "preliminary", cell: (fact) => (fact.preliminary ? "yes" : "") },
    { name: "note", cell: (fact) => fact.note },
  ];
}

/**
 * By scenario, version, period, unit and cut. Versions stand in the order they came: where none is asked for, the last of them
 * answers.
 */
function inOrder(facts: readonly Fact[], { units }: Organisation): readonly Fact[] {
  const unitRank = new Map(units.map(({ code }, index) => [code, index]));
  const versionRank = new Map<string, number>();
  const cutKeys = new Map<Cut, string>();
  const keyed = facts.map((fact) => {
    const series = `${fact.scenario}\n${fact.version}`;
    const version = versionRank.get(series) ?? versionRank.size;
    versionRank.set(series, version);
    const cut = cutKeys.get(fact.cut) ?? cutKey(fact.cut);
    cutKeys.set(fact.cut, cut);
    const { from, to } = fact.period;
    const unit = unitRank.get(fact.unit) ?? -1;
    const rank = [storedScenarios.indexOf(fact.scenario), version, from, to, unit, fact.kind === "observed" ? 0 : 1];
    return { fact, rank, cut };
  });
  return keyed.toSorted(byRank).map(({ fact }) => fact);
}

interface Ranked {
  readonly rank: readonly number[];
  readonly cut: string;
}

function byRank(one: Ranked, other: Ranked): number {
  for (let index = 0; index < one.rank.length; index += 1) {
    const difference = (one.rank[index] ?? 0) - (other.rank[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (one.cut === other.cut) return 0;
  return one.cut < other.cut ? -1 : 1;
}
