import { note, createReporters } from "../../src/domain/cube/coverage.ts";
import { cubeOf } from "../../src/domain/cube/cube.ts";
import { append, seriesOf, sliceOf, trim } from "../../src/domain/cube/series.ts";
import { createState } from "../../src/domain/cube/state.ts";
import type { Measure } from "../../src/domain/measures/measure.ts";
import { addMonths, monthOf } from "../../src/domain/periods/month.ts";
import { toNumber } from "../../src/domain/quantities/rational.ts";
import { memory, seconds, type Contender } from "./contender.ts";
import { accountsPerRow, parents, rowsOfStatement, visitRows, years, type Size } from "./data.ts";

const accountName = (account: number): string => String(3000 + account);

function measure(id: string, source: Measure["versions"][number]["source"]): Measure {
  return {
    id,
    name: { sv: id },
    unit: "sek",
    kind: "flow",
    better: "higher",
    overUnits: "sum",
    overTime: "sum",
    weight: null,
    addsOver: ["account"],
    decimals: 1,
    authority: null,
    versions: [{ from: null, number: 1, definition: { sv: id }, source }],
    place: { file: "", line: 1 },
  };
}

function rowMeasure(row: number): Measure {
  const ranges = Array.from({ length: accountsPerRow }, (_, at) => accountName(row * accountsPerRow + at));
  return measure(`income.row${row}`, { kind: "accounts", ledger: "ledger", ranges });
}

export function own(size: Size): Contender {
  const before = memory();
  const start = performance.now();
  const parent = parents(size.units);
  const rows = Array.from({ length: rowsOfStatement }, (_, row) => row);
  const state = createState({
    organisation: {
      units: parent.map((_, unit) => ({ code: `u${unit}`, name: { sv: `u${unit}` } })),
      edges: parent.map((above, unit) => ({
        unit: `u${unit}`,
        parent: above < 0 ? null : `u${above}`,
        from: null,
        to: null,
        name: { sv: `u${unit}` },
      })),
      successions: [],
    },
    measures: [measure("ledger", { kind: "facts" }), ...rows.map(rowMeasure)],
    dimensions: [],
    facts: [],
    rounds: [],
  });
  const reporters = createReporters(size.units);
  state.reporters.set("ledger|outcome|", reporters);
  let facts = 0;
  for (let account = 0; account < size.accounts; account += 1) {
    const series = seriesOf(state.store, "ledger", "outcome", "", { account: accountName(account) });
    for (let month = 0; month < size.months; month += 1) {
      const at = addMonths(monthOf(2020, 1), month);
      const slice = sliceOf(series, { from: at, to: at });
      visitRows(size, account, month, (unit, amount) => {
        append(slice, unit, amount, facts);
        note(reporters, unit, slice.period);
        facts += 1;
      });
    }
  }
  trim(state.store);
  const loadSeconds = seconds(start);
  const cube = cubeOf(state);
  const ask = (row: number, year: number, unit: number): number => {
    const from = monthOf(2020 + year, 1);
    const answer = cube.answer({
      measure: `income.row${row}`,
      unit: `u${unit}`,
      period: { from, to: addMonths(from, 7) },
      scenario: "outcome",
    });
    return answer.state === "value" ? toNumber(answer.value) : 0;
  };
  return {
    name: "Tertial's cube",
    facts,
    loadSeconds,
    megabytes: memory() - before,
    statement: async (unit) => rows.flatMap((row) => years.map((year) => ask(row, year, unit))),
    close: () => {},
  };
}
