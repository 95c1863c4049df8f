/** Why something could not be done: a code of a table of sentences (`refusals.ts` where nothing else is said) and what fills its sentence. */
export interface Refusal<Code extends string = RefusalCode> {
  readonly code: Code;
  readonly values: Readonly<Record<string, string>>;
}

export type RefusalCode =
  | "unknown_workspace"
  | "unknown_unit"
  | "no_units"
  | "no_readable_unit"
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
  | "not_accessible";

export type Result<T, Code extends string = RefusalCode> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

export function found<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<Code extends string>(
  code: Code,
  values: Readonly<Record<string, string>> = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, values } };
}
