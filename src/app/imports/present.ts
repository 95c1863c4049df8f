import { wordFor } from "#domain/problems/words.ts";
import { isOwnRole } from "#domain/profiles/role.ts";
import { scenarioTerm } from "#domain/terms.ts";
import { isStoredScenario } from "#domain/measures/scenario.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";
import type { ReadName, RoleReading } from "#imports/profile/reading.ts";
import { agrees } from "#imports/profile/totals.ts";
import { importsOf } from "#store/import.ts";
import { originalSize } from "#store/original.ts";

import type { NameOf } from "../history/names.ts";
import { abilityOf, type Ability } from "../permissions/abilities.ts";
import { found, refused, type Result } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { isSaved } from "./confirm.ts";
import { sees, type Importer } from "./importer.ts";
import { lookAt, type Look } from "./look.ts";
import { mayHave } from "./original.ts";
import type { Prepared } from "./prepare.ts";
import { batchesOf, stateOf, summaryOf } from "./summary.ts";
import { changesOf, changesView } from "./changes.ts";
import { problemViews } from "./problems.ts";
import type { ImportView, NamedView, NameView, RoleView } from "./view.ts";
import { whyNot } from "./words.ts";

const mostNames = 1000;

/** One import as it stands, and what may be done with it. Throws a StoreError. */
export async function viewImport(
  open: OpenWorkspace,
  importer: Importer,
  id: string,
  language: Language,
  nameOf: NameOf,
): Promise<Result<ImportView>> {
  if (open.stored === null) return refused("no_history", { name: open.id });
  const { database } = open.stored.store;
  const look = await lookAt(open, importer, id);
  if (!look.ok) return look;
  const { found: stored, prepared, problems } = look.value;
  const batches = await batchesOf(open);
  const summary = summaryOf(stored, batches, language, nameOf);
  const [errors, warnings] = (["error", "warning"] as const).map(
    (severity) => problems.filter((one) => one.severity === severity).length,
  );
  const earlier = (await importsOf(database, stored.sha256)).filter(
    (one) => one.id < stored.id && sees(importer, open.workspace, one.received),
  );
  const changes = changesView(prepared === null ? [] : changesOf(prepared), open.workspace, language);
  return found({
    import: { ...summary, errors: errors ?? 0, warnings: warnings ?? 0 },
    sha256: stored.sha256,
    bytes: await originalSize(database, stored.sha256),
    earlier: earlier.map((one) => ({
      id: String(one.id),
      state: stateOf(one, batches),
      at: one.newest.at,
      who: nameOf(one.newest.by),
    })),
    recognised: (prepared?.extract.recognised ?? []).map(({ name, value }) => ({
      name: inLanguage(name, language),
      value,
    })),
    profile: stored.by,
    isSaved: stored.by !== null && isSaved(open.workspace, stored.by),
    facets: (prepared?.extract.facets ?? []).map((one) => ({ id: one.id, name: inLanguage(one.name, language) })),
    roles: (prepared?.applied.roles ?? []).map((role) => roleView(role, open.workspace, prepared, language)),
    ...changes,
    counts: { ...changes.counts, skipped: prepared?.applied.skipped ?? 0 },
    problems: problemViews(problems, language),
    totals: (prepared?.extract.totals ?? []).map((total) => ({
      name: inLanguage(total.name, language),
      stated: total.amount,
      sum: total.sum,
      agrees: agrees(total),
      place: total.place,
    })),
    preview: summary.state === "pending" ? (prepared?.preview ?? null) : null,
    may: abilities(open, importer, look.value, summary.state, errors ?? 0, language),
  });
}

function roleView(
  { id, role, names }: RoleReading,
  workspace: Model,
  prepared: Prepared | null,
  language: Language,
): RoleView {
  const isOwn = isOwnRole(id);
  const dimension = workspace.dimensions.find((one) => one.id === id);
  const facet = role.kind === "facet" ? prepared?.extract.facets.find((one) => one.id === role.facet) : undefined;
  const named = (inside: string): NamedView => ({ id: inside, name: nameOfId(workspace, id, inside, language) });
  const views = role.kind === "fixed" ? [] : names.map((name) => nameView(name, named));
  const unset = views.filter(({ state }) => state === "unknown");
  return {
    id,
    name: isOwn ? wordFor("role", id, language) : inLanguage(dimension?.name ?? { sv: id }, language),
    fixed: role.kind === "fixed" ? named(role.value) : null,
    facet:
      role.kind === "fixed" ? null : { id: role.facet, name: inLanguage(facet?.name ?? { sv: role.facet }, language) },
    names: [...unset, ...views.filter(({ state }) => state !== "unknown")].slice(0, mostNames),
    total: views.length,
    unknown: unset.length,
  };
}

function nameView(
  { outside, label, meaning, inside, values, nearest }: ReadName,
  named: (id: string) => NamedView,
): NameView {
  const isTranslated = meaning.kind === "set" && meaning.isTranslated;
  const state =
    meaning.kind === "skipped" ? "skipped" : inside === null ? "unknown" : isTranslated ? "translated" : "same";
  return {
    outside,
    label,
    state,
    inside: inside === null ? null : named(inside),
    nearest: nearest === "" ? null : named(nearest),
    values,
  };
}

/** What an id of a role is called; the id where there is no such thing. */
function nameOfId({ organisation, measures, dimensions }: Model, role: string, id: string, language: Language): string {
  if (role === "scenario")
    return isStoredScenario(id) ? scenarioTerm(id, language, { year: "", previous: "" }).trim() : id;
  const name =
    role === "unit"
      ? organisation.units.find(({ code }) => code === id)?.name
      : role === "measure"
        ? measures.find((one) => one.id === id)?.name
        : dimensions.find((one) => one.id === role)?.members.find((one) => one.id === id)?.name;
  return name === undefined ? id : inLanguage(name, language);
}

function abilities(
  open: OpenWorkspace,
  importer: Importer,
  look: Look,
  state: ReturnType<typeof stateOf>,
  errors: number,
  language: Language,
): ImportView["may"] {
  const { workspace } = open;
  const yes: Ability = { allowed: true, why: null };
  const no = (why: Parameters<typeof whyNot>[0], values: Readonly<Record<string, string>> = {}): Ability => {
    return { allowed: false, why: whyNot(why, language, values) };
  };
  const everything = abilityOf(importer.may(workspace, "model", "everything"), "model", language);
  const pending = state === "pending" ? yes : no("settled");
  const isNews = look.prepared !== null && look.prepared.preview !== null;
  const confirmable = errors > 0 ? no("errors", { count: String(errors) }) : isNews ? yes : no("nothingNew");
  const foreign = [...new Set(look.prepared?.applied.facts.map(({ unit }) => unit))]
    .map((unit) => importer.may(workspace, "model", { unit }))
    .find(({ allowed }) => !allowed);
  return {
    change: pending.allowed && look.prepared === null ? no("errors", { count: String(errors) }) : pending,
    confirm: pending.allowed ? confirmable : pending,
    saveProfile: everything,
    cancel: pending,
    undo: state !== "confirmed" ? no("notHeld") : foreign === undefined ? yes : abilityOf(foreign, "model", language),
    original: mayHave(open, importer, look) ? yes : no("sensitive"),
  };
}
