/** The field of a form that is to blame, by the code of what the API refuses. */
export const grantFields = {
  unknown_person: "person",
  no_such_unit: "unit",
  no_such_role: "role",
  bad_day: "to",
  days_reversed: "to",
  day_passed: "to",
  beyond_source: "to",
  role_ended: "to",
  reason_missing: "reason",
} as const;
