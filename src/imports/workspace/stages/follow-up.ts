import type { Fact } from "#domain/measures/fact.ts";
import type { Round } from "#domain/rounds/round.ts";
import type { ReportTemplate } from "#domain/workspace.ts";
import type { Known, Problems } from "../problems.ts";
import { readReport } from "../read/reports.ts";
import { readRound, type RoundNames } from "../read/rounds.ts";
import { assessedKinds, commentKinds, subjectsOf } from "../subjects.ts";
import { yamlFiles, idOf, type Base } from "./base.ts";
import type { Definitions } from "./definitions.ts";
import type { Plans } from "./plans.ts";

/** What the follow-up says of all the rest. */
export interface FollowUp {
  readonly rounds: readonly Round[];
  readonly reports: readonly ReportTemplate[];
}

interface Earlier {
  readonly definitions: Definitions;
  readonly plans: Plans;
  readonly facts: readonly Fact[];
}

/** Reads rounds and report templates. */
export function readFollowUp(base: Base, earlier: Earlier, problems: Problems): FollowUp {
  const names = roundNames(base, earlier);
  const rounds = yamlFiles(base, "rounds", problems).flatMap((source) => {
    return readRound(idOf(source.file), source, names, problems) ?? [];
  });
  const byId = new Map(rounds.map((round) => [round.id, round]));
  const files = new Set((base.files.get("rounds") ?? []).map((file) => idOf(file.path)));
  const reportNames = { units: base.units, rounds: { ids: byId, broken: files } };
  const reports = (base.files.get("reports") ?? []).flatMap((file) => {
    return readReport(idOf(file.path), file, reportNames, problems) ?? [];
  });
  return { rounds, reports };
}

const none = { has: () => false };

function roundNames(base: Base, { definitions, plans, facts }: Earlier): RoundNames {
  const { scales, broken } = base.settings;
  const files = (base.files.get("rounds") ?? []).map((file) => idOf(file.path));
  const versions = facts.filter((fact) => fact.scenario === "forecast").map((fact) => fact.version);
  const subjects = subjectsOf({ ...definitions, plan: plans.plan, control: plans.control });
  return {
    units: base.units,
    measures: definitions.names.measures,
    rounds: { ids: new Set([...files, ...versions]), broken: none },
    reports: {
      ids: new Set((base.files.get("reports") ?? []).map((file) => idOf(file.path))),
      broken: none,
    } satisfies Known,
    scales: { ids: new Map(scales.map((scale) => [scale.id, scale])), broken: broken.scales },
    subjects: {
      kinds: assessedKinds,
      unitOf: (subject) => {
        const isKnown = subject.startsWith("section:") || plans.broken.has(subject);
        return isKnown ? null : subjects.get(subject);
      },
    },
    rows: definitions.statements.flatMap((statement) => statement.rows.map((row) => row.measure)),
    commentKinds,
  };
}
