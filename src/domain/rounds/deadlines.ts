import type { IsoDate } from "../organisation/organisation.ts";
import type { Tree } from "../organisation/tree.ts";
import { isDay } from "../periods/span.ts";
import { roundFault, type RoundFault } from "./fault.ts";
import { deadlineOf, reversedDeadlines, type LevelDeadline, type Round } from "./round.ts";
import { levelOf, unitsAsked } from "./standing.ts";

type Days = Pick<Round, "deadline" | "deadlines">;

/**
 * What is wrong with the last days of a round. A day that stood before may have passed: it was no mistake when it was said. Fields are
 * `deadline` and `level-<level>`.
 */
export function deadlineFaults(
  tree: Tree,
  round: Days & Pick<Round, "units">,
  today: IsoDate,
  before: Days | null,
): readonly RoundFault[] {
  const days = [
    ...(round.deadline === null ? [] : [{ field: "deadline", date: round.deadline }]),
    ...round.deadlines.map(({ level, date }) => ({ field: levelField(level), date })),
  ];
  const stood = new Set(before === null ? [] : [before.deadline, ...before.deadlines.map(({ date }) => date)]);
  const bad = days
    .filter(({ date }) => !isDay(date))
    .map(({ field, date }) => roundFault(field, "bad_day", { name: date }));
  if (bad.length > 0) return bad;
  const levels = round.deadlines.map(({ level }) => level);
  const twice = levels.filter((level, index) => levels.indexOf(level) !== index);
  return [
    ...days
      .filter(({ date }) => date < today && !stood.has(date))
      .map(({ field, date }) => roundFault(field, "deadline_passed", { day: date })),
    ...twice.map((level) => roundFault(levelField(level), "level_twice", { level: String(level) })),
    ...reversedFaults(tree, round),
  ];
}

/** Days that come before those that stood: whoever goes by a last day is not to lose any of the time. */
export function earlierFaults(round: Days, before: Days): readonly RoundFault[] {
  const levels = new Set([...round.deadlines, ...before.deadlines].map(({ level }) => level));
  const own = [...levels].map((level) => ({
    field: round.deadlines.some((one) => one.level === level) ? levelField(level) : "deadline",
    day: deadlineOf(round, level),
    stood: deadlineOf(before, level),
  }));
  const all = [{ field: "deadline", day: round.deadline, stood: before.deadline }, ...own];
  return all.flatMap(({ field, day, stood }) =>
    day !== null && stood !== null && day < stood ? [roundFault(field, "deadline_earlier", { day, stood })] : [],
  );
}

function reversedFaults(tree: Tree, round: Days & Pick<Round, "units">): readonly RoundFault[] {
  const asked = unitsAsked(tree, round).map((unit) => levelOf(tree, round, unit));
  const levels = new Set([...asked, ...round.deadlines.map(({ level }) => level)]);
  const deadlines = [...levels].flatMap((level): readonly LevelDeadline[] => {
    const date = deadlineOf(round, level);
    return date === null ? [] : [{ level, date }];
  });
  const reversed = reversedDeadlines({ deadlines });
  if (reversed === null) return [];
  const { upper, lower } = reversed;
  const field = round.deadlines.some(({ level }) => level === upper.level) ? levelField(upper.level) : "deadline";
  const values = { level: String(upper.level), day: upper.date, below: String(lower.level), later: lower.date };
  return [roundFault(field, "deadlines_reversed", values)];
}

const levelField = (level: number): string => `level-${level}`;
