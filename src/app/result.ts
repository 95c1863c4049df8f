import type { Denial } from "#domain/permissions/may.ts";
import type { PlanFaultCode } from "#domain/plan/check.ts";
import type { RoundFaultCode } from "#domain/rounds/fault.ts";
import type { Right } from "#domain/permissions/role.ts";

/** Why something could not be done: a code of a table of sentences (`refusals.ts` where nothing else is said) and what fills its sentence. */
export interface Refusal<Code extends string = RefusalCode> {
  readonly code: Code;
  readonly values: Readonly<Record<string, string>>;
  /** The field of what was sent that it is about, where it is one. */
  readonly field?: string | undefined;
}

export type RefusalCode =
  | "unknown_workspace"
  | "unknown_unit"
  | "no_units"
  | "no_readable_unit"
  | "bad_period"
  | "unknown_format"
  | "unknown_objective"
  | "unknown_assignment"
  | "unknown_row"
  | "unknown_register"
  | "bad_reference"
  | "unknown_fact"
  | "unknown_batch"
  | "unknown_file"
  | "no_values_of_file"
  | "file_not_kept"
  | "file_changed"
  | "file_of_persons"
  | "no_history"
  | "unknown_noun"
  | "id_without_noun"
  | "not_accessible"
  | "roles_in_file"
  | "unknown_grant"
  | "unknown_person"
  | "no_such_unit"
  | "no_such_role"
  | "days_reversed"
  | "day_passed"
  | "reason_missing"
  | "role_held"
  | "role_ended"
  | "beyond_source"
  | "last_administrator"
  | "unknown_import"
  | "import_settled"
  | "preview_changed"
  | "import_has_errors"
  | "import_without_news"
  | "import_not_held"
  | "unknown_profile"
  | "other_source"
  | "file_too_large"
  | "file_empty"
  | "reading_needs_memory"
  | "reading_needs_time"
  | "reading_cancelled"
  | "report_unknown_kind"
  | "report_damaged"
  | "report_encrypted"
  | "report_too_large"
  | "report_no_text"
  | "report_empty"
  | "report_without_notes"
  | "check_needs_memory"
  | "check_needs_time"
  | "check_cancelled"
  | "unknown_calendar_entry"
  | "calendar_entry_changed"
  | "round_is_planned"
  | "round_is_open"
  | "round_is_closed"
  | "round_has_begun"
  | "period_missing"
  | "no_mail_server"
  | "unit_not_asked"
  | "unit_ended"
  | "subject_not_asked"
  | "unknown_scale"
  | "unknown_step"
  | "text_too_long"
  | "text_not_kept"
  | "comment_missing"
  | "answers_not_begun"
  | "answers_reporting"
  | "answers_submitted"
  | "answers_returned"
  | "answers_approved"
  | "answers_lacking"
  | "not_kept"
  | "nothing_to_take_in"
  | PlanFaultCode
  | RoundFaultCode
  | "plan_in_file"
  | "unknown_thing"
  | "changed_meanwhile"
  | "day_missing"
  | "not_a_count"
  | "parts_exceed_sample"
  | "not_carried_over"
  | "owner_without_role"
  | "succeeds_itself"
  | "copy_to_itself"
  | "nothing_to_copy"
  | "nothing_to_spread"
  | "nothing_to_adopt"
  | "day_ahead"
  | "nothing_to_undo"
  | "altered_since"
  | "unknown_post"
  | "not_own_post"
  | "post_empty"
  | "mentioned_cannot_read"
  | "unknown_finding";

export interface Refused<Code extends string = RefusalCode> {
  readonly ok: false;
  readonly refusal: Refusal<Code>;
}

export type Result<T, Code extends string = RefusalCode> = { readonly ok: true; readonly value: T } | Refused<Code>;

/** The right that was lacking, and why; no right where what is asked for takes a role of one's own. */
export interface Denied {
  readonly right: Right | null;
  readonly because: Denial;
}

/** What came of an operation that itself asks who may do it, since only it knows to what. */
export type Judged<T> = Result<T> | { readonly ok: false; readonly denied: Denied };

export function found<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<Code extends string>(
  code: Code,
  values: Readonly<Record<string, string>> = {},
  field?: string,
): Refused<Code> {
  return { ok: false, refusal: field === undefined ? { code, values } : { code, values, field } };
}

export function denied(right: Right | null, because: Denial): { readonly ok: false; readonly denied: Denied } {
  return { ok: false, denied: { right, because } };
}
