/** A moment (ISO 8601 in UTC) as it is told: `2026-03-31 12:00 UTC`. */
export function momentText(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
