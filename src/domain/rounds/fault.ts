export type RoundFaultCode =
  | "name_missing"
  | "round_made_twice"
  | "bad_day"
  | "deadline_passed"
  | "deadline_earlier"
  | "level_twice"
  | "deadlines_reversed"
  | "round_without_units"
  | "asked_unit_ended"
  | "nothing_asked"
  | "measure_missing"
  | "unknown_measure"
  | "deviation_not_money"
  | "deviation_twice"
  | "limit_missing"
  | "bad_limit"
  | "question_missing"
  | "question_twice"
  | "bad_question"
  | "unknown_report"
  | "unknown_round"
  | "asked_already"
  | "unit_taken_away"
  | "question_taken_away";

/** What is wrong with one field of a round as a form has it. */
export interface RoundFault {
  readonly field: string;
  readonly code: RoundFaultCode;
  readonly values: Readonly<Record<string, string>>;
}

export function roundFault(
  field: string,
  code: RoundFaultCode,
  values: Readonly<Record<string, string>> = {},
): RoundFault {
  return { field, code, values };
}
