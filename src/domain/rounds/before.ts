import type { Round } from "./round.ts";

/** The rounds whose periods end before another's, the latest first. */
export function roundsBefore(rounds: readonly Round[], round: Pick<Round, "period">): readonly Round[] {
  return rounds
    .filter(({ period }) => period.to < round.period.to)
    .toSorted((one, other) => other.period.to - one.period.to);
}

/** The round before: as the round says, or else the one whose period ends next before. */
export function roundBefore(rounds: readonly Round[], round: Pick<Round, "id" | "period" | "previous">): Round | null {
  const named = rounds.find(({ id }) => id === round.previous && id !== round.id);
  return named ?? roundsBefore(rounds, round)[0] ?? null;
}
