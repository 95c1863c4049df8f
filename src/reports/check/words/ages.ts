/** An age group in whole years, both included. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

/** The age group that a name ends with: `29 år eller yngre`, `30–49 år`, `50-`; null for none. */
export function agesOf(name: string): Ages | null {
  const match =
    /(?:^|\s)(?<from>\d{1,2})?\s?(?<dash>[-–])?\s?(?<to>\d{1,2})?\s*(?:år|years)?(?<words>[\p{L}\s]*)$/u.exec(name);
  const { from, dash, to, words = "" } = match?.groups ?? {};
  const [low, high] = [from ?? to, to ?? from];
  if (low === undefined || high === undefined) return null;
  if (from !== undefined && to !== undefined)
    return dash === undefined ? null : { from: Number(low), to: Number(high) };
  if (/yngre|younger/iu.test(words) || (dash !== undefined && from === undefined)) return { from: 0, to: Number(high) };
  return /äldre|older/iu.test(words) || dash !== undefined ? { from: Number(low), to: Infinity } : null;
}

/** Whether age groups are all ages, each once. */
export function isEveryAge(groups: readonly Ages[]): boolean {
  const sorted = groups.toSorted((one, other) => one.from - other.from);
  const follows = sorted.every(({ from }, index) => from === (index === 0 ? 0 : (sorted[index - 1]?.to ?? 0) + 1));
  return sorted.length > 1 && follows && sorted.at(-1)?.to === Infinity;
}
