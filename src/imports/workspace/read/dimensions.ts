import { accountDimension, type Dimension, type Member } from "#domain/measures/dimension.ts";
import { hasCells, readCsv } from "../csv-table.ts";
import { placeText, readList, tellRepeated, unique, type Item } from "../items.ts";
import type { Known, Problems } from "../problems.ts";
import { nearest } from "#domain/problems/nearest.ts";
import { dimensionSchema } from "../schema/dimensions.ts";
import type { TextFile, YamlSource } from "../source.ts";
import { accountName, isAccount, parentAccount } from "./accounts.ts";
import type { z } from "zod";

type Written = z.output<typeof dimensionSchema>;

/** The dimensions, with the members of each by id. */
export interface ReadDimensions {
  readonly dimensions: readonly Dimension[];
  readonly known: Known<ReadonlyMap<string, ReadonlySet<string>>>;
}

/** Reads dimensions.yaml, and accounts.csv as the dimension `account`. */
export function readDimensions(
  source: YamlSource | null,
  accounts: TextFile | null,
  problems: Problems,
): ReadDimensions {
  const list =
    source === null
      ? { items: [], broken: new Set<string>() }
      : readList(source, [], source.value, dimensionSchema, problems);
  const written = unique("dimension", [list], problems);
  const chart = accounts === null ? [] : [accountsOf(accounts, problems)];
  const dimensions = [...written.items.map((item) => dimensionOf(item, problems)), ...chart];
  const ids = new Map(dimensions.map(({ id, members }) => [id, new Set(members.map((member) => member.id))]));
  return { dimensions, known: { ids, broken: written.broken } };
}

function dimensionOf({ value, at }: Item<Written>, problems: Problems): Dimension {
  tellRepeated("member", value.members, (index) => at("members", index, "id"), problems);
  const parents = new Map(value.members.map((member) => [member.id, member.parent ?? null]));
  const members = value.members.map(({ id, name, parent = null }, index): Member => {
    const place = at("members", index, "parent");
    if (parent === null) return { id, name, parent };
    if (!parents.has(parent)) {
      problems.add("unknown-member", place, {
        id: parent,
        dimension: value.id,
        nearest: nearest(parent, parents.keys()),
      });
      return { id, name, parent: null };
    }
    const path = pathBack(id, parents);
    if (path === null) return { id, name, parent };
    problems.add("member-cycle", place, { id, dimension: value.id, path: path.join(" → ") });
    parents.set(id, null);
    return { id, name, parent: null };
  });
  return { id: value.id, name: value.name, members: members.filter(isFirst) };
}

function isFirst(member: Member, index: number, members: readonly Member[]): boolean {
  return members.findIndex((other) => other.id === member.id) === index;
}

/** The way from a member over its parents back to itself; null where there is none. */
function pathBack(start: string, parents: ReadonlyMap<string, string | null>): string[] | null {
  const path = [start];
  for (let at = parents.get(start) ?? null; at !== null; at = parents.get(at) ?? null) {
    path.push(at);
    if (at === start) return path;
    if (path.length > parents.size) return null;
  }
  return null;
}

/** Each account stands under the longest of the others that it begins with. */
function accountsOf(file: TextFile, problems: Problems): Dimension {
  const table = readCsv(file, { needed: ["account", "name"], optional: ["name_en"] }, problems);
  const members = new Map<string, { readonly member: Omit<Member, "parent">; readonly place: string }>();
  for (const row of table?.rows ?? []) {
    if (table === null || !hasCells(table, row, ["account", "name"], problems)) continue;
    const [id, sv, en] = [table.cell(row, "account"), table.cell(row, "name"), table.cell(row, "name_en")];
    const earlier = members.get(id);
    if (earlier !== undefined)
      problems.add("duplicate-id", table.at(row), { thing: "account", id, first: earlier.place });
    else if (!isAccount(id)) problems.add("invalid-account-range", table.at(row), { value: id });
    else members.set(id, { member: { id, name: en === "" ? { sv } : { sv, en } }, place: placeText(table.at(row)) });
  }
  return {
    id: accountDimension,
    name: accountName,
    members: [...members.values()].map(({ member }) => ({ ...member, parent: parentAccount(member.id, members) })),
  };
}
