import { storedScenarios } from "#domain/measures/scenario.ts";
import { nearest } from "#domain/problems/nearest.ts";
import { scenarioTerm } from "#domain/terms.ts";
import { inLanguage, type LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

/** What a side of a value can be in a workspace: ids, each with all that it is or has been called. */
export type Known = ReadonlyMap<string, readonly LocalText[]>;

const years = { year: "", previous: "" };

/** What each role can be; null for the version, which is any text. A dimension that there is not has nothing to be. */
export function knownOf({ organisation, measures, dimensions }: Model): (role: string) => Known | null {
  const former = Map.groupBy(organisation.edges, ({ unit }) => unit);
  const units = new Map(
    organisation.units.map(({ code, name }) => [code, [name, ...(former.get(code) ?? []).map((edge) => edge.name)]]),
  );
  const scenarios = storedScenarios.map((id): [string, LocalText[]] => [
    id,
    [{ sv: scenarioTerm(id, "sv", years).trim(), en: scenarioTerm(id, "en", years).trim() }],
  ]);
  const all = new Map<string, Known>([
    ["unit", units],
    ["measure", new Map(measures.map(({ id, name }) => [id, [name]]))],
    ["scenario", new Map(scenarios)],
    ...dimensions.map(({ id, members }): [string, Known] => [
      id,
      new Map(members.map((member) => [member.id, [member.name]])),
    ]),
  ]);
  return (role) => (role === "version" ? null : (all.get(role) ?? new Map()));
}

/** Names as they are compared: without case and without space around. */
const plain = (name: string): string => name.trim().toLocaleLowerCase("sv");

/** The ids that a name may stand for: the id itself, else all that are called so. */
export function idsNamed(known: Known): (name: string) => readonly string[] {
  const byName = new Map<string, Set<string>>();
  for (const [id, names] of known)
    for (const name of [...names.flatMap(({ sv, en }) => [sv, en ?? sv]), id]) {
      const own = byName.get(plain(name)) ?? new Set<string>();
      byName.set(plain(name), own.add(id));
    }
  return (name) => (known.has(name) ? [name] : [...(byName.get(plain(name)) ?? [])]);
}

/** A thing as it is told: what it is called, with its id. */
export function calledText(known: Known, id: string): string {
  const [name] = known.get(id) ?? [];
  return name === undefined || name.sv === id ? id : `${name.sv} (${id})`;
}

/** The id that a name resembles most, by itself or by what it is called; "" where none does. */
export function nearestId(known: Known, name: string, label: string | null): string {
  const called = new Map<string, string>();
  for (const [id, names] of known) {
    called.set(id, id);
    for (const one of names) called.set(inLanguage(one, "sv"), id);
  }
  const found = nearest(name, called.keys()) || nearest(label ?? "", called.keys());
  return called.get(found) ?? "";
}
