import type { Workspace } from "#domain/workspace.ts";
import { writeYaml, type Writable } from "#formats/yaml/write.ts";
import { subjectsOf } from "../subjects.ts";
import { calendarEntryOf } from "./calendar.ts";
import { chartOf } from "./charts.ts";
import { controlFileOf } from "./control.ts";
import { dimensionsOf } from "./dimensions.ts";
import { factFilesOf } from "./facts.ts";
import { grantsOf } from "./grants.ts";
import { measureOf } from "./measures.ts";
import { organisationOf, successionsOf } from "./organisation.ts";
import { planOf } from "./plans.ts";
import { profileOf } from "./profiles.ts";
import { recordsOf, registerOf } from "./registers.ts";
import { reportOf } from "./reports.ts";
import { roundOf } from "./rounds.ts";
import { settingsOf } from "./settings.ts";
import { statementOf } from "./statements.ts";
import { labelsOf, tableOf } from "./tables.ts";
import { UnwritableError } from "./unwritable.ts";

/**
 * The canonical form of a workspace folder: texts by path, in the order of the paths. Loading it gives the same workspace but for
 * places, and the same workspace always gives the same bytes. Throws an UnwritableError for what no folder
 * can say.
 */
export function writeWorkspace(workspace: Workspace): ReadonlyMap<string, string> {
  const files = [...definitionFiles(workspace), ...followUpFiles(workspace), ...valueFiles(workspace)];
  return new Map(files.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

type File = readonly [path: string, text: string];

function definitionFiles(workspace: Workspace): readonly File[] {
  const { measures, statements, tables, charts, profiles, organisation } = workspace;
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const rows = new Set(statements.flatMap((statement) => statement.rows.map((row) => row.measure)));
  const labels = labelsOf(byId, organisation.units, workspace.dimensions);
  const { dimensions, accounts } = dimensionsOf(workspace.dimensions);
  const successions = successionsOf(organisation.successions);
  const grants = grantsOf(workspace.grants);
  return [
    ["workspace.yaml", writeYaml(settingsOf(workspace))],
    ["organisation.csv", organisationOf(organisation)],
    ...(successions === undefined ? [] : [["successions.csv", successions] as const]),
    ...(grants === undefined ? [] : [["grants.csv", grants] as const]),
    ...yamlFile("dimensions.yaml", dimensions),
    ...(accounts === undefined ? [] : [["accounts.csv", accounts] as const]),
    ...yamlList("measures/measures.yaml", measures.filter((measure) => !rows.has(measure.id)).map(measureOf)),
    ...yamlList(
      "statements/statements.yaml",
      statements.map((statement) => statementOf(statement, byId)),
    ),
    ...yamlList(
      "tables/tables.yaml",
      tables.map((table) => tableOf(table, labels)),
    ),
    ...yamlList("charts/charts.yaml", charts.map(chartOf)),
    ...profiles.map((profile): File => [named("profiles", profile.id, "yaml"), writeYaml(profileOf(profile))]),
  ];
}

function followUpFiles(workspace: Workspace): readonly File[] {
  const { plan, control, rounds, calendar, reports, dimensions } = workspace;
  const subjects = subjectsOf(workspace);
  return [
    ...yamlFile("plans/plan.yaml", planOf(plan, dimensions)),
    ...yamlFile("control/control.yaml", controlFileOf(control)),
    ...rounds.map((round): File => [named("rounds", round.id, "yaml"), writeYaml(roundOf(round, subjects))]),
    ...yamlList("calendar.yaml", calendar.map(calendarEntryOf)),
    ...reports.map((report): File => [named("reports", report.id, "md"), reportOf(report, rounds)]),
  ];
}

function valueFiles({ facts, measures, dimensions, organisation, registers }: Workspace): readonly File[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return [
    ...factFilesOf(facts, { measures: byId, dimensions, organisation }),
    ...registers.flatMap((register): readonly File[] => [
      [named("registers", register.id, "yaml"), writeYaml(registerOf(register))],
      [named("registers", register.id, "csv"), recordsOf(register)],
    ]),
  ];
}

function yamlFile(path: string, value: Writable | undefined): readonly File[] {
  return value === undefined ? [] : [[path, writeYaml(value)]];
}

function yamlList(path: string, list: readonly Writable[]): readonly File[] {
  return list.length === 0 ? [] : [[path, writeYaml(list)]];
}

/** An id becomes a file's name; one that would lead out of its folder, or be passed over, is refused. */
function named(folder: string, id: string, ending: string): string {
  if (id === "" || id.startsWith(".") || /[/\\\0]/u.test(id)) throw new UnwritableError("id_without_file", id);
  return `${folder}/${id}.${ending}`;
}
