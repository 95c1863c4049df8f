import type { Fact } from "#domain/measures/fact.ts";
import type { Workspace } from "#domain/workspace.ts";

import type { MadeFile } from "../made-file.ts";
import type { MadeValue } from "../value.ts";
import { writeList, type FigureColumn, type GroupColumn } from "../write/list.ts";

/** The facts of some figures that a system would give. An aggregate that somebody has published is given as such, or by no system at all. */
export function factsOf(
  { facts }: Workspace,
  figures: readonly Pick<FigureColumn, "measure" | "scenario">[],
  kind: Fact["kind"] = "observed",
): readonly Fact[] {
  const isAsked = ({ measure, scenario }: Fact): boolean =>
    figures.some((figure) => figure.measure === measure && figure.scenario === scenario);
  return facts.filter((fact) => fact.kind === kind && isAsked(fact));
}

/** A list of what is observed of some figures. `valuesOf`: what the system says of a fact, where that is not just the same. */
export function listFile(
  workspace: Workspace,
  name: string,
  groups: readonly GroupColumn[],
  figures: readonly FigureColumn[],
  valuesOf: (fact: Fact) => readonly MadeValue[] = (fact) => [fact],
): MadeFile {
  const facts = factsOf(workspace, figures);
  return { name, facts, make: () => writeList(groups, figures, facts.flatMap(valuesOf)) };
}

/** A column of a dimension, with what its members are called. */
export function memberColumn({ dimensions }: Workspace, dimension: string, head: string): GroupColumn {
  const members = dimensions.find(({ id }) => id === dimension)?.members ?? [];
  return { head, dimension, names: Object.fromEntries(members.map(({ id, name }) => [id, name.sv])) };
}
