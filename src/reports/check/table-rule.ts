import type { Found, Rule } from "./rule.ts";
import { judged, type CheckedTable } from "./tables/table.ts";

/** A rule's check that looks at each table by itself, if it is sure where its rows and columns are. */
export function inEachTable(find: (table: CheckedTable) => readonly Found[]): Rule["check"] {
  return {
    of: "section",
    find: ({ tables }) => tables.filter(({ certainty }) => certainty >= judged).flatMap(find),
  };
}

/**
 * What rounding explains, as warnings: nothing where the table's own note says that it may, and one finding where they are more than
 * three.
 */
export function roundingsOf({ notes }: CheckedTable, found: readonly Found[]): readonly Found[] {
  const [first] = found;
  if (first === undefined || notes.some((note) => /avrund|rounding|rounded/iu.test(note))) return [];
  const warnings = found.map((one) => ({ ...one, severity: "warning" as const }));
  if (warnings.length <= 3) return warnings;
  const [place, ...others] = found.flatMap(({ places: [one] }) => one);
  const count = String(found.length);
  return [
    {
      severity: "warning",
      confidence: Math.min(...found.map(({ confidence }) => confidence)),
      places: [place ?? first.places[0], ...others],
      says: {
        sv: `${count} tal i tabellen skiljer sig så mycket från vad de andra ger som avrundning kan förklara.`,
        en: `${count} figures of the table differ from what the others give by as much as rounding can explain.`,
      },
      reasoning: found.flatMap(({ reasoning }) => reasoning),
      correction: null,
    },
  ];
}
