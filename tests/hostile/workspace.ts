import type { Register } from "#domain/registers/register.ts";
import type { LocalText } from "#domain/text.ts";
import type { Workspace } from "#domain/workspace.ts";

import { payloads } from "./payloads.ts";

/**
 * The last part of a path at which a string is a name, a word of a few given ones, a number or a date. Every other string is free
 * text: one that is new in the domain is made hostile without a word here.
 */
const names: ReadonlySet<string> = new Set(
  `id code unit units parent successor measure ledger ranges weight addsOver formula version
   kind better overUnits overTime nature role each dimension area in level supports objective status
   scenario relation value direction meaning tone type symbol risk performed subject on source scale
   step for met partly notMet notMeasured objectives qualifier from to date done start end deadline period organisation
   categories language languages round previous report money costs rounding person delegatedFrom
   otherwise inside empty completeFor negated
   stage state subjects amount percent repeats until adopted continues persons`.split(/\s+/u),
);

/** Free texts, though their paths end as those of names do. */
const textsDespite: ReadonlySet<string> = new Set([
  "registers.records.id",
  "reports.identity.date",
  "reports.identity.version",
]);

/** Changes a text; `path` is the keys that lead to it: `plan.objectives.name`. */
type Change = (text: string, path: string) => string;

/** The paths of all free texts. */
export function textPaths(workspace: Workspace): ReadonlySet<string> {
  const paths = new Set<string>();
  withTexts(workspace, (text, path) => {
    paths.add(path);
    return text;
  });
  return paths;
}

/** The workspace with one of the payloads at the beginning of each free text, in both languages; `first` says which is first. */
export function hostileWorkspace(workspace: Workspace, texts = payloads, first = 0): Workspace {
  const chosen = new Map<string, string>();
  return withTexts(workspace, (text, path) => {
    if (path === "reports.body") return text;
    // What was the same text stays the same: a unit's name stands in two places.
    const payload = chosen.get(text) ?? texts[(first + chosen.size) % texts.length] ?? "";
    chosen.set(text, payload);
    return `${payload} ${text}`;
  });
}

/** The workspace with each payload in each of the places that Markdown has, in the prose of its reports. */
export function withHostileProse(workspace: Workspace, texts = payloads): Workspace {
  const paragraphs = texts.flatMap((payload) => [
    `# hostile ${payload}`,
    payload,
    `- hostile ${payload}`,
    `> ${payload}`,
    `**${payload}** _${payload}_ [hostile ${payload}](${payload}) [hostile](<${payload}>)`,
    `:value[${payload}]{unit="${payload}"} :value[income.result]{unit="${payload}" scenario=${payload}}`,
  ]);
  const prose = paragraphs.join("\n\n");
  return { ...workspace, reports: workspace.reports.map((one) => ({ ...one, body: `${one.body}\n\n${prose}` })) };
}

function withTexts(workspace: Workspace, change: Change): Workspace {
  const made = changed(workspace, "", change);
  return {
    ...made,
    registers: made.registers.map((register) => withRecordTexts(register, change)),
    // The version of a forecast is a round's id; that of a budget is any text.
    facts: made.facts.map((fact) =>
      fact.scenario === "budget" ? { ...fact, version: change(fact.version, "facts.version") } : fact,
    ),
  };
}

function changed<Value>(value: Value, path: string, change: Change): Value;
function changed(value: unknown, path: string, change: Change): unknown {
  if (typeof value === "string") return isText(path) ? change(value, path) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => changed(item, path, change));
  if (isLocalText(value)) return { sv: change(value.sv, path), en: change(value.en ?? value.sv, path) };
  const below = (key: string): string => (path === "" ? key : `${path}.${key}`);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changed(part, below(key), change)]));
}

function isText(path: string): boolean {
  const keys = path.split(".");
  if (keys.some((key) => key === "cut" || key === "cuts") || path.startsWith("registers.records.values")) return false;
  return textsDespite.has(path) || !names.has(keys.at(-1) ?? "");
}

function isLocalText(value: object): value is LocalText {
  return "sv" in value && typeof value.sv === "string";
}

/** What a field holds goes by its type. */
function withRecordTexts(register: Register, change: Change): Register {
  const texts = register.fields.filter(({ type }) => type === "text").map(({ id }) => id);
  const records = register.records.map((record) => {
    const changed = (id: string): string => change(record.values[id] ?? "", "registers.records.values");
    return { ...record, values: { ...record.values, ...Object.fromEntries(texts.map((id) => [id, changed(id)])) } };
  });
  return { ...register, records };
}
