import { inputsOf, parseFormula } from "../formula.ts";
import type { Measure, MeasureId, MeasureSource } from "../measure.ts";
import type { Edition, StandardMeasure } from "./standard.ts";

/** Which standard measure a measure is, and what of it is the workspace's own. */
export interface CatalogueChoice {
  readonly id: MeasureId;
  /** The edition. */
  readonly version: string;
  /** Own measures in the place of those that its formula or weight names. */
  readonly inputs: Readonly<Record<MeasureId, MeasureId>>;
  /** Own parts in the place of those that its formula takes: `gender=K` -> `kon=kvinna`. */
  readonly parts: Readonly<Record<string, string>>;
}

/** What a standard measure names, as it stands in the catalogue. */
export interface Named {
  readonly measures: readonly MeasureId[];
  readonly parts: readonly string[];
}

const words = /"([^"]*)"|[a-z][a-z0-9_.]*/gu;

/** The measures and parts that may be others in a workspace. */
export function namedBy({ weight }: Pick<StandardMeasure, "weight">, { formula }: Pick<Edition, "formula">): Named {
  const parsed = formula === null ? null : parseFormula(formula);
  const inputs = parsed?.ok === true ? inputsOf(parsed.formula).map(({ measure }) => measure) : [];
  const parts = [...(formula ?? "").matchAll(words)].flatMap(([, part]) => part ?? []);
  return { measures: [...new Set([...inputs, ...(weight === null ? [] : [weight])])], parts: [...new Set(parts)] };
}

/** The measure that a workspace gets by a choice, all but where it is defined. `own` source: where it has no formula. */
export function chosenMeasure(
  standard: StandardMeasure,
  { definition, formula, version }: Edition,
  { inputs, parts }: Pick<CatalogueChoice, "inputs" | "parts">,
  own: MeasureSource,
): Omit<Measure, "place"> {
  const { editions: _, weight, personal, ...rest } = standard;
  const renamed = formula?.replaceAll(words, (word: string, part: string | undefined) =>
    part === undefined ? (inputs[word] ?? word) : `"${parts[part] ?? part}"`,
  );
  const source: MeasureSource = renamed === undefined ? own : { kind: "formula", formula: renamed };
  return {
    ...rest,
    weight: weight === null ? null : (inputs[weight] ?? weight),
    ...(personal === true ? { personal } : {}),
    versions: [{ from: null, number: 1, definition, source }],
    catalogue: { id: standard.id, version, inputs, parts },
  };
}
