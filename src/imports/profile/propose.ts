import { accountDimension } from "#domain/measures/dimension.ts";
import type { Profile, Role, Translation } from "#domain/profiles/profile.ts";
import { usualScenario } from "#domain/profiles/profile.ts";
import type { Model } from "#domain/workspace.ts";

import type { Extract, Facet } from "../sources/extract.ts";
import { idsNamed, knownOf, type Known } from "./known.ts";

/**
 * A profile for the first file of a source: by what the reader says that its facets are, by names that the workspace knows, and by what
 * the facets are called. What can't be told is left for a person to choose; nothing is guessed by likeness.
 */
export function propose(extract: Extract, model: Model, file: string): Profile {
  const known = knownOf(model);
  const taken = new Set<string>();
  const roleOf = (id: string, names: readonly string[], otherwise: Role): Role => {
    const own = known(id) ?? new Map();
    const facet = facetFor(extract, id, names, own, taken);
    if (facet === null) return otherwise;
    taken.add(facet.id);
    return facetRole(facet, id, own);
  };
  const account = accountDimension;
  const dimensions = model.dimensions.toSorted(
    (one, other) => Number(other.id === account) - Number(one.id === account),
  );
  const unit = roleOf("unit", ["enhet", "unit"], only(model.organisation.units.map(({ code }) => code)));
  const measure = roleOf("measure", ["mått", "measure"], usualMeasure(extract, model));
  const scenario = roleOf("scenario", ["scenario"], { kind: "fixed", value: usualScenario });
  const cuts = dimensions.map(({ id, name }) => [id, roleOf(id, [name.sv, name.en ?? ""], nothing)] as const);
  return {
    id: freeId(file, model.profiles),
    name: { sv: stemOf(file) },
    source: extract.kind,
    recognisedBy: extract.marks,
    reading: {},
    unit,
    measure,
    scenario,
    version: { kind: "fixed", value: "" },
    cuts: Object.fromEntries(cuts.filter(([, role]) => role !== nothing)),
    // A ledger's debit is positive, and costs are debited; here costs are negative.
    negated: extract.kind === "ledger" ? ["*"] : [],
    completeFor: null,
    automatic: false,
  };
}

const nothing: Role = { kind: "fixed", value: "" };

/** The only one that there is; where there are more, somebody has to choose. */
function only(ids: readonly string[]): Role {
  return ids.length === 1 ? { kind: "fixed", value: ids[0] ?? "" } : nothing;
}

function usualMeasure({ kind }: Extract, { statements, measures }: Model): Role {
  if (kind === "ledger") return only([...new Set(statements.flatMap(({ ledger }) => ledger ?? []))]);
  return only(measures.flatMap(({ id, versions }) => (versions.at(-1)?.source.kind === "facts" ? [id] : [])));
}

/** The facet that the reader says it is; else one that is called so; else one whose names nearly all mean something there. */
function facetFor(
  { facets }: Extract,
  id: string,
  names: readonly string[],
  known: Known,
  taken: ReadonlySet<string>,
): Facet | null {
  const free = facets.filter((facet) => !taken.has(facet.id));
  const called = new Set([id, ...names].map((name) => name.toLocaleLowerCase("sv")));
  const isCalled = ({ id: own, name }: Facet): boolean =>
    [own, name.sv, name.en ?? name.sv].some((text) => called.has(text.toLocaleLowerCase("sv")));
  return (
    free.find(({ likely }) => likely === id) ??
    free.find((facet) => facet.likely === null && isCalled(facet)) ??
    free.find((facet) => facet.likely === null && isKnownOf(facet, id, known)) ??
    null
  );
}

/** Numbers are too easily an id of something else: only names in words tell what a facet is. */
function isKnownOf({ values }: Facet, role: string, known: Known): boolean {
  const find = finder(role, known);
  const filled = values.filter(({ name }) => name !== "");
  const isInWords = filled.some(({ name }) => /\p{L}{2}/u.test(name));
  return isInWords && filled.filter((value) => find(value) !== null).length >= 0.8 * filled.length;
}

/** Names that are ids mean what they say; others by what they are called. */
function facetRole({ id: facet, values }: Facet, role: string, known: Known): Role {
  const isAccount = role === accountDimension;
  const find = finder(role, known);
  const translations = values.flatMap((value): Translation[] => {
    const inside = find(value);
    return inside === null || (isAccount && inside === value.name) ? [] : [translation(value.name, inside)];
  });
  return { kind: "facet", facet, translations, otherwise: isAccount ? "same" : "refuse", empty: null };
}

/** The id that a name stands for, where it is one, or where just one is called so by it or by its label; else null. */
function finder(role: string, known: Known): (value: Facet["values"][number]) => string | null {
  const named = idsNamed(known);
  return ({ name, label }) => {
    if (known.has(name)) return name;
    const found = [synonym(role, name), label ?? ""].map(named).find((ids) => ids.length === 1);
    return found?.[0] ?? null;
  };
}

const translation = (outside: string, inside: string): Translation => ({ outside, inside, from: null, to: null });

/** What other systems write for what everybody calls something else. */
const synonyms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  gender: { kvinna: "Kvinnor", man: "Män", k: "Kvinnor", m: "Män", f: "Kvinnor", female: "Kvinnor", male: "Män" },
  scenario: { verkligt: "outcome", ack: "outcome", bokslut: "outcome", mål: "target", prog: "forecast", bud: "budget" },
};

function synonym(role: string, name: string): string {
  return synonyms[role]?.[name.trim().toLocaleLowerCase("sv")] ?? name;
}

/** The file's name without its ending, and without what tells one month's file from the next. */
function stemOf(file: string): string {
  const stem = file.replace(/\.[^.]+$/u, "");
  return stem.replaceAll(/[\s_.-]*\d{2,}[\d\s_.-]*/gu, " ").trim() || stem;
}

function freeId(file: string, profiles: readonly Pick<Profile, "id">[]): string {
  const plain = stemOf(file).normalize("NFKD").toLowerCase();
  const id =
    plain
      .replaceAll(/\p{M}/gu, "")
      .replaceAll(/[^a-z0-9]+/gu, "-")
      .replaceAll(/^-|-$/gu, "") || "profile";
  const taken = new Set(profiles.map((profile) => profile.id));
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
