import { cubeOf, type Cube } from "../../src/domain/cube/cube.ts";
import { emptyHoldings, type Holdings } from "../../src/domain/cube/holdings.ts";
import { createReporters, note, reportersKey } from "../../src/domain/cube/reporters.ts";
import { append, seriesOf, sliceOf, trim } from "../../src/domain/cube/series.ts";
import { createState } from "../../src/domain/cube/state.ts";
import type { Query } from "../../src/domain/cube/query.ts";
import { addMonths, monthOf } from "../../src/domain/periods/month.ts";
import { toNumber } from "../../src/domain/quantities/rational.ts";
import { memory, seconds, type Contender } from "./contender.ts";
import { rowsOfStatement, visitRows, years, type Size } from "./data.ts";
import { accountName, measures, organisation, unitName } from "./workspace.ts";

export function own(size: Size): Contender {
  const before = memory();
  const start = performance.now();
  const input = { organisation: organisation(size.units), measures: measures(), dimensions: [], rounds: [] };
  const { holdings, facts } = filled(size);
  const loadSeconds = seconds(start);
  const cube = cubeOf(createState(input, holdings));
  return {
    name: "Tertial's cube",
    facts,
    loadSeconds,
    megabytes: memory() - before,
    statement: async (unit) => questions(unit).map((query) => asked(cube, query)),
    close: () => {},
  };
}

/** The statement of a unit as 60 questions, row by row. */
export function questions(unit: number): readonly Query[] {
  return Array.from({ length: rowsOfStatement }, (_, row) => row).flatMap((row) =>
    years.map((year): Query => {
      const from = monthOf(2020 + year, 1);
      const period = { from, to: addMonths(from, 7) };
      return { measure: `income.row${row}`, unit: unitName(unit), period, scenario: "outcome" };
    }),
  );
}

/** Kronor; 0 where there is nothing. */
export function asked(cube: Cube, query: Query): number {
  const answer = cube.answer(query);
  return answer.state === "value" ? toNumber(answer.value) : 0;
}

function filled(size: Size): { readonly holdings: Holdings; readonly facts: number } {
  const units = new Map(Array.from({ length: size.units }, (_, unit) => [unitName(unit), unit]));
  const counts = () => ({ facts: 0, measures: new Map(), files: new Map() });
  const holdings: Holdings = { ...emptyHoldings(units), factAt: () => null, counts };
  const reporters = createReporters(size.units);
  holdings.reporters.set(reportersKey({ measure: "ledger", scenario: "outcome", version: "" }), reporters);
  let facts = 0;
  for (let account = 0; account < size.accounts; account += 1) {
    const key = {
      measure: "ledger",
      scenario: "outcome",
      version: "",
      cut: { account: accountName(account) },
    } as const;
    const series = seriesOf(holdings.observed, key);
    for (let month = 0; month < size.months; month += 1) {
      const at = addMonths(monthOf(2020, 1), month);
      const slice = sliceOf(series, { from: at, to: at });
      visitRows(size, account, month, (unit, amount) => {
        append(slice, unit, amount);
        note(reporters, unit, slice.period);
        facts += 1;
      });
    }
  }
  trim(holdings.observed);
  return { holdings, facts };
}
