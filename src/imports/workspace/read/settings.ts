import type { AssessmentScale } from "#domain/assessment/scale.ts";
import type { SmallGroups } from "#domain/measures/small-groups.ts";
import type { PlanLevel } from "#domain/plan/plan.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import type { ReminderRules } from "#domain/reminders/due.ts";
import type { Language, LocalText } from "#domain/text.ts";
import type { NumberStyle } from "#domain/workspace.ts";
import type { z } from "zod";
import { mappingOf, readFields, readList, tellRepeated, unique, type Item, type Items } from "../items.ts";
import type { Problems } from "../problems.ts";
import { checkStep } from "../references.ts";
import { levelSchema, scaleSchema, styleSchema, workspaceSchema } from "../schema/workspace.ts";
import type { YamlSource } from "../source.ts";

/** Small groups as asked for, and where the count of persons is named. */
export interface WrittenSmallGroups extends SmallGroups {
  readonly personsAt: ProblemPlace;
}

/** What workspace.yaml says. */
export interface Settings {
  readonly id: string;
  readonly name: LocalText;
  readonly languages: readonly Language[];
  readonly style: NumberStyle;
  readonly smallGroups: WrittenSmallGroups | null;
  /** Null: as is usual. */
  readonly reminders: ReminderRules | null;
  readonly levels: readonly PlanLevel[];
  readonly scales: readonly AssessmentScale[];
  /** Ids of levels and scales that were left out. */
  readonly broken: { readonly levels: ReadonlySet<string>; readonly scales: ReadonlySet<string> };
}

/** Reads workspace.yaml. What is wrong or missing in it is told, and takes its usual value. */
export function readSettings(source: YamlSource | null, problems: Problems): Settings {
  const written = mappingOf(source, problems);
  if (source === null || written === null) return settingsOf({}, noItems, noItems);
  const { levels, scales, ...rest } = written;
  const head = readFields(source, rest, headSchema, partialHead, problems);
  if (head.tertial !== undefined && String(head.tertial) !== "1") {
    problems.add("unsupported-version", source.at(["tertial"]), { value: String(head.tertial) });
  }
  const levelItems = unique("level", [readList(source, ["levels"], levels, levelSchema, problems)], problems);
  const scaleItems = unique("scale", [readList(source, ["scales"], scales, scaleSchema, problems)], problems);
  for (const scale of scaleItems.items) checkScale(scale, problems);
  const settings = settingsOf(head, levelItems, scaleItems);
  if (written["smallGroups"] === undefined) return settings;
  // What was meant and can't be read protects as is usual, rather than not at all.
  const { threshold, persons = null } = head.smallGroups ?? { threshold: usualThreshold };
  return { ...settings, smallGroups: { threshold, persons, personsAt: source.at(["smallGroups", "persons"]) } };
}

const usualThreshold = 5;

const headSchema = workspaceSchema.omit({ levels: true, scales: true });

const partialHead = headSchema.partial();

type Head = z.output<typeof partialHead>;
type Scale = z.output<typeof scaleSchema>;

const noItems = { items: [], broken: new Set<string>() };

function settingsOf(head: Head, levels: Items<PlanLevel>, scales: Items<Scale>): Settings {
  return {
    id: head.id ?? "workspace",
    name: head.name ?? { sv: "Arbetsyta", en: "Workspace" },
    languages: [...new Set<Language>(["sv", ...(head.languages ?? [])])],
    style: head.style ?? styleSchema.parse({}),
    smallGroups: null,
    reminders: head.reminders ?? null,
    levels: levels.items.map((item) => item.value),
    scales: scales.items.map((item) => scaleOf(item.value)),
    broken: { levels: levels.broken, scales: scales.broken },
  };
}

function scaleOf({ steps, proposes, ...rest }: Scale): AssessmentScale {
  return {
    ...rest,
    steps: steps.map((step) => ({ ...step, meaning: step.meaning ?? null })),
    proposes: proposes === undefined ? null : { ...proposes, notMeasured: proposes.notMeasured ?? null },
  };
}

function checkScale({ value: scale, at }: Item<Scale>, problems: Problems): void {
  tellRepeated("step", scale.steps, (index) => at("steps", index, "id"), problems);
  for (const key of ["met", "partly", "notMet", "notMeasured"] as const) {
    const id = scale.proposes?.[key];
    if (id !== undefined) checkStep(problems, scale, id, at("proposes", key));
  }
}
