import type { Manuscript } from "../../src/formats/manuscript.ts";
import type { Finding } from "../../src/reports/check/finding.ts";
import type { Place } from "../../src/reports/check/place.ts";
import type { Planted } from "./synthetic/piece.ts";

/** What came of one report: which plants were found, and what each finding was. */
export interface Score {
  readonly found: readonly Planted[];
  readonly missed: readonly Planted[];
  readonly right: readonly Finding[];
  readonly wrong: readonly Finding[];
  /** Sums and differences that printed figures really miss by their rounding: neither right nor wrong. */
  readonly rounding: readonly Finding[];
}

/** Rules that work results out of printed figures; their warnings tell of rounding. */
const arithmetic = new Set([
  "rows-give-total",
  "difference-follows-figures",
  "percent-follows-figures",
  "income-statement-foots",
  "parts-give-sum",
  "same-quantity",
  "change-in-text",
]);

/** Holds findings against what was planted: a finding is right where a plant's rule, or one beside it, speaks of its place. */
export function scored(planted: readonly Planted[], findings: readonly Finding[], manuscript: Manuscript): Score {
  const spoken = findings.map((finding) => ({
    finding,
    texts: finding.places.map((place) => around(manuscript, place)),
  }));
  const answers = ({ finding, texts }: (typeof spoken)[number], plant: Planted): boolean =>
    (finding.rule === plant.rule || plant.also.includes(finding.rule)) && texts.some((text) => isAt(text, plant));
  const right = spoken.filter((one) => planted.some((plant) => answers(one, plant))).map(({ finding }) => finding);
  const others = findings.filter((finding) => !right.includes(finding));
  const isRounding = ({ rule, severity }: Finding): boolean => severity === "warning" && arithmetic.has(rule);
  return {
    found: planted.filter((plant) => spoken.some((one) => answers(one, plant))),
    missed: planted.filter((plant) => !spoken.some((one) => answers(one, plant))),
    right,
    wrong: others.filter((finding) => !isRounding(finding)),
    rounding: others.filter(isRounding),
  };
}

function isAt(text: string, { place, orAt = [] }: Planted): boolean {
  return [place, ...orAt].some((one) => text.includes(bare(one)));
}

/** What stands at a place and about it: the row, or the paragraph; of lines, those beside it. */
export function around({ blocks }: Manuscript, { block, row, start, end }: Place): string {
  const found = blocks[block];
  if (found === undefined) return "";
  if (found.kind === "table")
    return bare(
      [...(found.rows[row ?? 0] ?? []).map(({ text }) => text), ...(row === null ? [found.caption ?? ""] : [])].join(
        " ",
      ),
    );
  const isLines = found.kind === "paragraph" && found.role === "lines";
  return bare(isLines ? found.text.slice(Math.max(0, start - 300), end + 300) : found.text);
}

/** Marks that layouts print in other ways, and those that a poor scan takes for each other. */
const alike: Readonly<Record<string, string>> = { "−": "-", ".": ",", o: "0", l: "1", s: "5" };

/** Without white space and bullets, and with one mark for those that are alike. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s\u00a0•]/gu, "")
    .replaceAll(/[−.ols]/gu, (mark) => alike[mark] ?? mark);
