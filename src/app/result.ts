/** Why a question could not be answered: a code of `refusals.ts` and what fills its sentence. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string>>;
}

export type RefusalCode =
  | "unknown_workspace"
  | "unknown_unit"
  | "no_units"
  | "unknown_round"
  | "bad_period"
  | "unknown_report"
  | "unknown_format"
  | "unknown_objective"
  | "unknown_assignment"
  | "unknown_row"
  | "unknown_register"
  | "unknown_measure"
  | "bad_reference"
  | "unknown_fact"
  | "unknown_batch"
  | "unknown_file"
  | "no_values_of_file"
  | "file_not_kept"
  | "file_changed"
  | "no_history"
  | "unknown_noun"
  | "id_without_noun"
  | "bad_day"
  | "not_accessible";

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function found<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(code: RefusalCode, values: Readonly<Record<string, string>> = {}): Result<never> {
  return { ok: false, refusal: { code, values } };
}
