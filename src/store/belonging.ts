import { sql, type Transaction } from "kysely";

import type { Item, Noun } from "./item.ts";
import type { Tables } from "./tables.ts";
import { arrayText } from "./values.ts";

/** The things of a sort that name another where `path` leads in their body; `as` tells how it is written there. */
interface Belonging {
  readonly noun: Noun;
  readonly path: readonly string[];
  readonly as: (id: string) => string;
}

const named = (noun: Noun, ...path: readonly string[]): Belonging => ({ noun, path, as: (id) => id });

/** What somebody has said of it: `objective:g7`. */
const said = (subject: string): readonly Belonging[] => {
  const as = (id: string): string => `${subject}:${id}`;
  return [
    { noun: "assessment", path: ["value", "subject"], as },
    { noun: "comment", path: ["value", "on"], as },
    { noun: "post", path: ["on"], as },
  ];
};

/** Which things belong to another, so that its history is not told without theirs. */
const belonging: { readonly [N in Noun]?: readonly Belonging[] } = {
  unit: [named("edge", "unit"), named("succession", "unit"), named("succession", "successor")],
  measure: [...said("measure"), ...said("row")],
  table: said("table"),
  chart: said("chart"),
  level: said("level"),
  objective: [named("indicator", "objective"), ...said("objective")],
  indicator: said("indicator"),
  assignment: [named("reminder", "assignment"), ...said("assignment")],
  risk: [named("control", "risk"), ...said("risk")],
  control: said("control"),
  register: [named("record", "register")],
  round: [
    named("submission", "round"),
    named("assessment", "round"),
    named("comment", "round"),
    named("reminder", "round"),
  ],
  post: [named("mention", "post")],
  report: [named("exception", "report"), { noun: "post", path: ["on"], as: (id) => `report:${id}` }],
};

/** The addresses of a thing and of all that belongs to it or ever did. */
export async function withBelongings(
  transaction: Transaction<Tables>,
  noun: Noun,
  id: string,
): Promise<readonly Pick<Item, "noun" | "id">[]> {
  const others = (belonging[noun] ?? []).map(
    ({ noun: other, path, as }) => sql`
      select noun, id from item where noun = ${other} and body #>> ${arrayText(path)}::text[] = ${as(id)}`,
  );
  const all = sql.join([sql`select ${noun}::text as noun, ${id}::text as id`, ...others], sql` union `);
  return (await sql<Pick<Item, "noun" | "id">>`${all}`.execute(transaction)).rows;
}
