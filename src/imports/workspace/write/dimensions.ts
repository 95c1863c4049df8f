import { accountDimension, type Dimension, type Member } from "#domain/measures/dimension.ts";
import { accountName, isAccount, parentAccount } from "../read/accounts.ts";
import { csvOf } from "./csv.ts";
import { sameText, textOf, wordIfAny, wordOf, type Written } from "./values.ts";

/** What dimensions.yaml holds, and what accounts.csv does; undefined where there is nothing to write. */
export interface WrittenDimensions {
  readonly dimensions: readonly Written[] | undefined;
  readonly accounts: string | undefined;
}

/** The chart of accounts goes back to its own file where that file can say all of it. */
export function dimensionsOf(all: readonly Dimension[]): WrittenDimensions {
  const last = all.at(-1);
  const chart = last !== undefined && isChart(last) ? last : null;
  const others = chart === null ? all : all.slice(0, -1);
  return {
    dimensions: others.length === 0 ? undefined : others.map(dimensionOf),
    accounts: chart === null ? undefined : accountsOf(chart.members),
  };
}

function dimensionOf({ id, name, members }: Dimension): Written {
  return {
    id,
    name: textOf(name),
    members: members.map((member) => ({
      id: wordOf(member.id),
      name: textOf(member.name),
      parent: wordIfAny(member.parent),
    })),
  };
}

function isChart({ id, name, members }: Dimension): boolean {
  const accounts = new Set(members.map((member) => member.id));
  const fits = (member: Member): boolean =>
    isAccount(member.id) &&
    member.parent === parentAccount(member.id, accounts) &&
    member.name.sv !== "" &&
    member.name.en !== "";
  return id === accountDimension && sameText(name, accountName) && members.every(fits);
}

function accountsOf(members: readonly Member[]): string {
  return csvOf(members, [
    { name: "account", cell: (member) => member.id, always: true },
    { name: "name", cell: (member) => member.name.sv, always: true },
    { name: "name_en", cell: (member) => member.name.en },
  ]);
}
