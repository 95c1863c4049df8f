import { chosenMeasure, namedBy, type CatalogueChoice } from "#domain/measures/catalogue/choice.ts";
import { standardMeasures } from "#domain/measures/catalogue/catalogue.ts";
import type { Edition, StandardMeasure } from "#domain/measures/catalogue/standard.ts";
import type { Measure } from "#domain/measures/measure.ts";
import { nearest } from "#domain/problems/nearest.ts";
import type { z } from "zod";
import type { Item } from "../items.ts";
import type { Problems } from "../problems.ts";
import type { choiceSchema } from "../schema/measures.ts";
import { sourceOf } from "./measures.ts";

/** A standard measure as a workspace has chosen it. */
export type WrittenChoice = z.output<typeof choiceSchema>;

/** A measure, and where it stands. */
export interface PlacedMeasure {
  readonly measure: Measure;
  readonly at: Item<unknown>["at"];
}

/** The measure that is chosen. Null, and told, where the catalogue does not have it. `dimensions`: those that the workspace has. */
export function chosenOf(
  { value, at }: Item<WrittenChoice>,
  dimensions: { readonly has: (id: string) => boolean },
  problems: Problems,
): Measure | null {
  const standard = standardMeasures.get(value.catalogue);
  if (standard === undefined) {
    const found = { id: value.catalogue, nearest: nearest(value.catalogue, standardMeasures.keys()) };
    problems.add("unknown-standard-measure", at("catalogue"), found);
    return null;
  }
  const edition = editionOf(standard, { value, at }, problems);
  if (edition === null || !isSourced(edition, { value, at }, problems)) return null;
  const { inputs = {}, parts = {}, accounts, ledger } = value;
  tellOthers(namedBy(standard, edition).measures, inputs, "inputs", { value, at }, problems);
  tellOthers(namedBy(standard, edition).parts, parts, "parts", { value, at }, problems);
  const { file, line } = at();
  const made = chosenMeasure(standard, edition, { inputs, parts }, sourceOf(undefined, accounts, ledger));
  return {
    ...made,
    id: value.id,
    name: value.name ?? made.name,
    addsOver: value.addsOver ?? made.addsOver.filter((dimension) => dimensions.has(dimension)),
    decimals: value.decimals ?? made.decimals,
    ...(value.sensitive === true ? { sensitive: true } : {}),
    place: { file, line },
  };
}

function editionOf({ id, editions }: StandardMeasure, { value, at }: Item<WrittenChoice>, problems: Problems) {
  const { version } = value;
  if (version === undefined) return editions.at(-1) ?? null;
  const found = editions.find((edition) => edition.version === version);
  const known = editions.map((edition) => edition.version).join(", ");
  if (found === undefined) problems.add("unknown-edition", at("version"), { measure: id, version, known });
  return found ?? null;
}

/** What is worked out by a formula has no accounts; and accounts are those of a ledger. */
function isSourced({ formula }: Edition, { value, at }: Item<WrittenChoice>, problems: Problems): boolean {
  const { accounts, ledger } = value;
  const isClash = formula !== null && accounts !== undefined;
  if (isClash) problems.add("conflicting-keys", at("accounts"), { first: "formula", second: "accounts" });
  const isLacking = accounts !== undefined && ledger === undefined;
  if (isLacking) problems.add("missing-key", at(), { key: "ledger" });
  return !isClash && !isLacking;
}

function tellOthers(
  named: readonly string[],
  own: CatalogueChoice["inputs"],
  key: "inputs" | "parts",
  { value, at }: Item<WrittenChoice>,
  problems: Problems,
): void {
  const known = named.length === 0 ? "–" : named.join(", ");
  for (const id of Object.keys(own))
    if (!named.includes(id)) problems.add("not-an-input", at(key, id), { measure: value.catalogue, id, known });
}

/** With the standard measures that those chosen are worked out of and that the workspace has not defined: they come with them. */
export function withInputs(
  chosen: readonly PlacedMeasure[],
  isDefined: (id: string) => boolean,
  dimensions: { readonly has: (id: string) => boolean },
  problems: Problems,
): readonly PlacedMeasure[] {
  const all = new Map(chosen.map((placed) => [placed.measure.id, placed]));
  // A map is walked in the order of its keys, also those added meanwhile.
  for (const { measure, at } of all.values())
    for (const id of inputsChosen(measure)) {
      if (all.has(id) || isDefined(id) || !standardMeasures.has(id)) continue;
      const added = chosenOf({ value: { catalogue: id, id }, at }, dimensions, problems);
      if (added !== null) all.set(id, { measure: added, at });
    }
  return [...all.values()];
}

function inputsChosen({ catalogue, weight, versions }: Measure): readonly string[] {
  const [version] = versions;
  if (catalogue === undefined || version === undefined) return [];
  const formula = version.source.kind === "formula" ? version.source.formula : null;
  return namedBy({ weight }, { formula }).measures;
}
