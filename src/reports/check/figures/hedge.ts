import type { Hedge } from "./figure.ts";
import type { Unit, UnitKind } from "./unit.ts";

const words: Readonly<Record<Hedge, readonly string[]>> = {
  about: [
    "cirka",
    "ca",
    "ca.",
    "c:a",
    "omkring",
    "ungefär",
    "runt",
    "i storleksordningen",
    "about",
    "around",
    "approximately",
    "roughly",
  ],
  over: ["drygt", "över", "mer än", "fler än", "more than", "over", "just over"],
  under: [
    "knappt",
    "nästan",
    "närmare",
    "under",
    "mindre än",
    "färre än",
    "almost",
    "nearly",
    "less than",
    "just under",
  ],
  least: ["minst", "åtminstone", "at least"],
  most: ["högst", "maximalt", "max", "som mest", "upp till", "at most", "up to"],
};

const endings = (Object.keys(words) as Hedge[]).map(
  (hedge) =>
    [
      hedge,
      new RegExp(`(?:^|[^\\p{L}])(?:${words[hedge].join("|").replaceAll(".", String.raw`\.`)})\\s*$`, "iu"),
    ] as const,
);

const times: ReadonlySet<UnitKind> = new Set(["hours", "days", "weeks", "months", "years"]);

/** What the words just before a position make of the figure that begins there; `under 12 månader` tells when. */
export function hedgeBefore(text: string, position: number, unit: Unit | null): Hedge | null {
  const before = text.slice(Math.max(0, position - 24), position);
  const hedge = endings.find(([, ending]) => ending.test(before))?.[0] ?? null;
  return unit !== null && times.has(unit.kind) && /(?:under|över|over)\s*$/iu.test(before) ? null : hedge;
}
