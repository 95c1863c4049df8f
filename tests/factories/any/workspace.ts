import type { Workspace } from "#domain/workspace.ts";
import { anyCalendar } from "./calendar.ts";
import {
  type Known,
  anyDimensions,
  anyMeasures,
  anySmallGroups,
  anyOrganisation,
  anyStatements,
  statementDecimals,
} from "./definitions.ts";
import { type Draw, days, fileIds, id, localText, oneOf, some, yesNo } from "./draw.ts";
import { anyGrants } from "./grants.ts";
import { anyChart, anyTable } from "./layouts.ts";
import { anyControl, anyPlan, anyScale } from "./plans.ts";
import { anyProfile } from "./profiles.ts";
import { anyReport, anyRound } from "./rounds.ts";
import { anyFacts, anyRegister } from "./values.ts";

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
    ...anySmallGroups(draw, written),
    ...(draw(yesNo) ? {} : { reminders: { soon: draw(days), escalated: draw(days), nears: draw(days) } }),
    organisation,
    grants: anyGrants(draw, known.codes),
    dimensions,
    facts: anyFacts(draw, known),
    registers: fileIds(draw, ".yaml").map((register) => anyRegister(draw, known, register)),
    profiles: ["first.yaml", ...fileIds(draw, ".yaml").map((one) => `${one}.yaml`)]
      .toSorted()
      .map((file) => anyProfile(draw, known, file.slice(0, -".yaml".length))),
    rounds,
    calendar: anyCalendar(draw, known.codes),
    reports: reportIds.map((report) => anyReport(draw, known, rounds, report)),
    ...defined,
  };
}
