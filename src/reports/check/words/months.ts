import { monthName } from "#domain/periods/format.ts";
import { monthOf } from "#domain/periods/month.ts";

const names: readonly (readonly [string, number])[] = (["sv", "en"] as const).flatMap((language) =>
  Array.from(
    { length: 12 },
    (_, index) => [monthName(monthOf(2000, index + 1), language, "long").toLowerCase(), index + 1] as const,
  ),
);
const byName: ReadonlyMap<string, number> = new Map(names);
const abbreviated: ReadonlySet<string> = new Set([...names.map(([name]) => name.slice(0, 3)), "sept"]);

/** The source of a pattern for a month written out, Swedish or English. */
export const monthWord = `(?:${[...byName.keys()].join("|")})`;

/** The month of its name, 1-12; null for any other word. */
export function monthNamed(name: string): number | null {
  return byName.get(name.toLowerCase()) ?? null;
}

/** Whether a word is a month's name or what is left of it when it is cut short: `jan`, `sept`. */
export const isMonth = (word: string): boolean => byName.has(word) || abbreviated.has(word);
