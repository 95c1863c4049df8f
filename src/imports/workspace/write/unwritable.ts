/** What no folder can say. `id` is that of the unit, the measure, the dimension, or what was to name a file. */
export type UnwritableKind =
  | "unit_without_place"
  | "place_without_unit"
  | "fact_without_measure"
  | "fact_without_dimension"
  | "id_without_file";

/** Thrown rather than leaving out what cannot be written. A workspace that was loaded without errors has nothing such. */
export class UnwritableError extends Error {
  override readonly name = "UnwritableError";
  readonly kind: UnwritableKind;
  readonly id: string;

  constructor(kind: UnwritableKind, id: string) {
    super(`${kind}: ${id}`);
    this.kind = kind;
    this.id = id;
  }
}
