/** The field of a form that is to blame, by the code of what the API refuses. */
export const entryFields = {
  name_missing: "name",
  no_such_unit: "unit",
  bad_day: "date",
  days_reversed: "until",
  reason_missing: "reason",
} as const;
