import type { Problem } from "#domain/problems/problem.ts";
import type { Workspace } from "#domain/workspace.ts";
import { readFiles, type WorkspaceFiles } from "./files.ts";
import { folderOnDisk, type Folder } from "./folder.ts";
import { withoutFollowers } from "./followers.ts";
import { collectProblems, type Problems } from "./problems.ts";
import { readCalendar } from "./read/calendar.ts";
import { readDimensions } from "./read/dimensions.ts";
import { readGrants } from "./read/grants.ts";
import { readOrganisation } from "./read/organisation.ts";
import { readSettings } from "./read/settings.ts";
import { readDefinitions } from "./stages/definitions.ts";
import { readFollowUp } from "./stages/follow-up.ts";
import { readPlans } from "./stages/plans.ts";
import { readValues } from "./stages/values.ts";
import { yamlOf } from "./source.ts";

/** A workspace as far as it could be read, and everything that is wrong with what it was read from. */
export interface LoadedWorkspace {
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
}

/** Loads a workspace folder. Goes on past every problem and never throws for bad data: what is good is kept. */
export async function loadWorkspace(folder: string): Promise<LoadedWorkspace> {
  return loadFolder(folderOnDisk(folder));
}

/** As `loadWorkspace`, for a folder that need not be on disk. */
export async function loadFolder(folder: Folder): Promise<LoadedWorkspace> {
  const problems = collectProblems();
  const files = await readFiles(folder, problems);
  const workspace = readWorkspace(files ?? new Map(), files !== null, problems);
  return { workspace, problems: withoutFollowers(problems.all()) };
}

/** Each stage names what the stages after it may refer to. */
function readWorkspace(files: WorkspaceFiles, isFolder: boolean, problems: Problems): Workspace {
  const [settingsFile] = files.get("workspace") ?? [];
  const [organisationFile] = files.get("organisation") ?? [];
  if (isFolder && settingsFile === undefined) tellMissing("workspace.yaml", problems);
  if (isFolder && organisationFile === undefined) tellMissing("organisation.csv", problems);
  const settings = readSettings(settingsFile === undefined ? null : yamlOf(settingsFile, problems), problems);
  const [successionsFile] = files.get("successions") ?? [];
  const read = readOrganisation(organisationFile ?? null, successionsFile ?? null, problems);
  const { organisation, known: units, ended } = read;
  const [dimensionsFile] = files.get("dimensions") ?? [];
  const dimensionsSource = dimensionsFile === undefined ? null : yamlOf(dimensionsFile, problems);
  const dimensions = readDimensions(dimensionsSource, files.get("accounts")?.[0] ?? null, problems);
  const base = { settings, organisation, units, ended, dimensions, files };
  const definitions = readDefinitions(base, problems);
  const plans = readPlans(base, definitions.names, problems);
  const values = readValues(base, definitions.names, problems);
  const followUp = readFollowUp(base, { definitions, plans, facts: values.facts }, problems);
  const { id, name, languages, style, reminders, scales } = settings;
  return {
    id,
    name,
    languages,
    style,
    ...(definitions.smallGroups === null ? {} : { smallGroups: definitions.smallGroups }),
    ...(reminders === null ? {} : { reminders }),
    scales,
    organisation,
    grants: readGrants(files.get("grants")?.[0] ?? null, units, problems),
    dimensions: dimensions.dimensions,
    measures: definitions.measures,
    statements: definitions.statements,
    tables: definitions.tables,
    charts: definitions.charts,
    profiles: definitions.profiles,
    plan: plans.plan,
    facts: values.facts,
    control: plans.control,
    registers: values.registers,
    rounds: followUp.rounds,
    calendar: readCalendar(base, problems),
    reports: followUp.reports,
  };
}

function tellMissing(name: string, problems: Problems): void {
  problems.add("missing-file", { file: name, line: null }, { name });
}
