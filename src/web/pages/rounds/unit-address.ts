/** Where a unit answers in a round. */
export function unitAddress(round: string, unit: string): string {
  return `rounds/${encodeURIComponent(round)}/${encodeURIComponent(unit)}`;
}
