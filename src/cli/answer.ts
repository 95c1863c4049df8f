import { describeRefusal } from "#app/refusals.ts";
import type { RefusalCode, Result } from "#app/result.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import { nearest } from "#domain/problems/nearest.ts";
import type { Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import { UsageError } from "./output.ts";
import { word } from "./words.ts";

/** What there was to choose among; on the command line there is no list on the screen to look in. */
const choices: Partial<Record<RefusalCode, (workspace: Model) => readonly string[]>> = {
  unknown_unit: ({ organisation }) => organisation.units.map(({ code }) => code),
  unknown_round: ({ rounds }) => rounds.map(({ id }) => id),
  unknown_report: ({ reports }) => reports.map(({ id }) => id),
  unknown_measure: ({ measures }) => measures.map(({ id }) => id),
  unknown_profile: ({ profiles }) => profiles.map(({ id }) => id),
};

/** What was refused becomes a sentence for the person, with what there is instead. */
export function valueOf<T>(result: Result<T>, { workspace }: OpenWorkspace, language: Language): T {
  if (result.ok) return result.value;
  const { message, advice } = describeRefusal(result.refusal, language);
  const all = choices[result.refusal.code]?.(workspace);
  if (all === undefined) throw new UsageError(`${message} ${advice}`);
  const meant = nearest(result.refusal.values["name"] ?? "", all);
  throw new UsageError(`${message} ${word("choose", language)} ${listedChoices(all, meant)}.`);
}

const most = 20;

/** The one that was meant first; of many only the first. */
export function listedChoices(all: readonly string[], meant: string): string {
  const sorted = meant === "" ? all : [meant, ...all.filter((one) => one !== meant)];
  return `${sorted.slice(0, most).join(", ")}${sorted.length > most ? " …" : ""}`;
}
