import { lastDay, type Span } from "#domain/periods/span.ts";
import { nearest } from "#domain/problems/nearest.ts";
import type { Role } from "#domain/profiles/profile.ts";
import { isOwnRole, meaningOf, type Meaning } from "#domain/profiles/role.ts";

import type { Extract } from "../sources/extract.ts";
import type { Problems } from "../workspace/problems.ts";
import { calledText, nearestId, type Known } from "./known.ts";
import { placeIn } from "./place.ts";

/** What became of one of the source's names. */
export interface ReadName {
  readonly outside: string;
  /** What the source itself calls it. */
  readonly label: string | null;
  readonly meaning: Meaning;
  /** What it means in the workspace; null where that is not settled, or not there. */
  readonly inside: string | null;
  /** How many values have it. */
  readonly values: number;
  /** The id that it resembles most, where it has no meaning; "" where there is none. */
  readonly nearest: string;
}

/** What became of the names of one role. */
export interface RoleReading {
  readonly id: string;
  readonly role: Role;
  readonly names: readonly ReadName[];
}

/** A name as it is met, value by value. */
export interface MetName {
  /** Of which role. */
  readonly role: string;
  readonly outside: string;
  readonly meaning: Meaning;
  readonly inside: string | null;
  /** To be told of the values that no other role passes over. */
  readonly keep: (at: number) => void;
}

interface Counted extends MetName {
  values: number;
  kept: number;
  /** The first value that was kept. */
  first: number;
}

/** Reads the names of one role: each is understood once, and once more for other days where its translations are dated. */
export interface Reading {
  readonly meet: (names: Readonly<Record<string, string>>, period: Span) => MetName;
  /** Tells, once for each name, of those without a meaning that the workspace knows. */
  readonly tell: (file: string, problems: Problems) => void;
  readonly read: () => RoleReading;
}

/** Of so many names without a meaning it is worked out what they resemble. */
const mostResembled = 100;

/** `known`: what the role can be; null for anything. */
export function createReading(id: string, role: Role, extract: Extract, known: Known | null): Reading {
  const met = new Map<string, Counted>();
  const facet = role.kind === "facet" ? extract.facets.find((one) => one.id === role.facet) : undefined;
  const labels = new Map(facet?.values.map(({ name, label }) => [name, label]));
  const isDated = role.kind === "facet" && role.translations.some(({ from, to }) => from !== null || to !== null);
  // The whole is no part of a dimension.
  const isWhole = (inside: string): boolean => inside === "" && !isOwnRole(id);
  const isThere = (inside: string): boolean => known === null || known.has(inside) || isWhole(inside);
  const like = ({ outside, meaning }: MetName, index: number): string => {
    if (known === null || index >= mostResembled || meaning.kind === "skipped" || meaning.kind === "empty") return "";
    return nearestId(known, meaning.kind === "set" ? meaning.inside : outside, labels.get(outside) ?? null);
  };
  return {
    meet: (names, period) => {
      const outside = role.kind === "fixed" ? "" : (names[role.facet] ?? "");
      const key = isDated ? `${outside}\n${period.to}` : outside;
      const one = met.get(key) ?? counted(id, outside, meaningOf(role, outside, lastDay(period)), isThere);
      met.set(key, one);
      one.values += 1;
      return one;
    },
    tell: (file, problems) => {
      if (role.kind === "facet" && facet === undefined && met.size > 0) {
        const facets = extract.facets.map((one) => one.id);
        const values = { facet: role.facet, role: id, nearest: nearest(role.facet, facets) };
        problems.add("unknown-facet", { file, line: null }, values);
        return;
      }
      const wrong = [...met.values()].filter(({ inside, kept }) => inside === null && kept > 0);
      for (const [index, one] of wrong.entries())
        tellName(one, role, calledText(known ?? new Map(), like(one, index)), extract, file, problems);
    },
    read: () => {
      let unset = 0;
      const names = [...met.values()].map((one) => {
        const { outside, meaning, inside, values } = one;
        const resembled = inside === null ? like(one, unset++) : "";
        return { outside, label: labels.get(outside) ?? null, meaning, inside, values, nearest: resembled };
      });
      return { id, role, names };
    },
  };
}

function counted(role: string, outside: string, meaning: Meaning, isThere: (inside: string) => boolean): Counted {
  const inside = meaning.kind === "set" && isThere(meaning.inside) ? meaning.inside : null;
  const one: Counted = {
    role,
    outside,
    meaning,
    inside,
    values: 0,
    kept: 0,
    first: -1,
    keep: (at) => {
      if (one.kept === 0) one.first = at;
      one.kept += 1;
    },
  };
  return one;
}

function tellName(
  { role: id, outside, meaning, kept, first }: Counted,
  role: Role,
  like: string,
  { values }: Extract,
  file: string,
  problems: Problems,
): void {
  const whole = { file, line: null };
  if (role.kind === "fixed") {
    if (role.value === "") problems.add("unset-role", whole, { role: id });
    else problems.add("lost-role", whole, { role: id, id: role.value, nearest: like });
    return;
  }
  const place = placeIn(file, values[first]);
  const count = String(kept);
  const told = { name: outside, role: id, count, nearest: like };
  if (meaning.kind === "empty") problems.add("empty-name", place, { role: id, facet: role.facet, count });
  else if (meaning.kind === "set") problems.add("unset-meaning", place, { ...told, id: meaning.inside });
  else problems.add("unset-name", place, told);
}
