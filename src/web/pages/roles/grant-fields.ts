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

/** Today by this machine's clock, as days are written. */
export function todayText(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}
