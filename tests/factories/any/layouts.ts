import type { QueryPart, TableDefinition } from "#domain/statements/table.ts";
import type { Workspace } from "#domain/workspace.ts";
import * as fc from "fast-check";
import { type Known, anyCut } from "./definitions.ts";
import { type Draw, filled, localText, oneOf, some, textOrNull, yesNo } from "./draw.ts";

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

export function anyTable(draw: Draw, known: Known, table: string): TableDefinition {
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

export function anyChart(draw: Draw, known: Known, chart: string): Workspace["charts"][number] {
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
