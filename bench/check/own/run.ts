import { join } from "node:path";

import { checkReport } from "../../../src/app/reports/check/check.ts";
import { knownOf } from "../../../src/app/reports/check/known.ts";
import { openWorkspaces, type OpenWorkspace } from "../../../src/app/workspaces/open.ts";
import type { Manuscript } from "../../../src/formats/manuscript.ts";
import { checkManuscript } from "../../../src/reports/check/check.ts";
import type { Finding, Severity } from "../../../src/reports/check/finding.ts";
import type { Known } from "../../../src/reports/check/report.ts";
import { writtenAt } from "../../../src/reports/check/written.ts";
import { numbersIn, planted, slipped, type PrintedNumber } from "../../../tests/factories/planted.ts";

/**
 * How many wrong numbers that are planted in the examples' own reports the number check finds: `npm run check-own`. Each digit of each
 * number is another in turn, one at a time. `npm run check-own -- all` lists what was not found.
 */
const slugs = ["norrbotten-lansteknik-2018t1", "halland-rk-2023ur2", "skane-ditmt-2022"] as const;
const listed = process.argv.includes("all");

/** What came of one planted number: the severest that is new, or null. */
type Outcome = Severity | null;

interface Sort {
  readonly name: string;
  readonly fits: (number: PrintedNumber, report: OwnReport) => boolean;
  /** Whether the number is no longer bound, and stands so in the template. */
  readonly asTyped: boolean;
}

const sorts: readonly Sort[] = [
  { name: "bound numbers, altered in print", fits: ({ key }) => key !== null, asTyped: false },
  {
    name: "those in the template's own text, typed instead of bound",
    fits: ({ key, place }, { manuscript, known: { template } }) =>
      key !== null && place.row === null && writtenAt(template ?? "", manuscript, place) !== null,
    asTyped: true,
  },
  {
    name: "numbers in texts of the plan, the registers and the units, altered",
    fits: ({ key }) => key === null,
    asTyped: false,
  },
];

const told = ({ rule, says }: Finding): string => `${rule}: ${says.sv}`;

function outcomeOf(before: ReadonlySet<string>, findings: readonly Finding[]): Outcome {
  const fresh = new Set(findings.filter((one) => !before.has(told(one))).map(({ severity }) => severity));
  return (["error", "warning", "question"] as const).find((severity) => fresh.has(severity)) ?? null;
}

/** The words around a number as somebody has typed them in the template. */
const typedAround = (manuscript: Manuscript, { place }: PrintedNumber): string => {
  const block = manuscript.blocks[place.block];
  if (block === undefined || block.kind === "table") return "";
  return block.bound
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)}:value[measure]${text.slice(end)}`, block.text);
};

interface OwnReport {
  readonly name: string;
  readonly manuscript: Manuscript;
  readonly known: Known;
}

function reportsOf(open: OpenWorkspace): readonly OwnReport[] {
  return open.workspace.reports.flatMap(({ id }) => {
    const checked = checkReport(open, id, { unit: null, round: null, period: null, language: "sv" });
    if (!checked.ok) return [];
    const { chosen, document, drawn } = checked.value;
    return [
      { name: `${open.id} ${id}`, manuscript: drawn.manuscript, known: knownOf(open, id, chosen, document, null) },
    ];
  });
}

function count(report: OwnReport, { name: sort, fits, asTyped }: Sort): void {
  const { name, manuscript, known } = report;
  const { findings, memory } = checkManuscript(manuscript, known);
  const before = new Set(findings.map(told));
  const numbers = numbersIn(manuscript, "sv").filter((number) => fits(number, report));
  const outcomes = numbers.flatMap((number) => {
    const digits = number.text.replaceAll(/\D/gu, "").length;
    return Array.from({ length: digits }, (_, at): Outcome => {
      const text = slipped(number.text, at, at + number.place.start);
      const wrong = planted(manuscript, number.place, text, asTyped);
      const template = asTyped ? `${known.template ?? ""}\n\n${typedAround(wrong, number)}` : known.template;
      const outcome = outcomeOf(before, checkManuscript(wrong, { ...known, template }, memory).findings);
      if (outcome === null && listed) console.log(`  ${number.text} as ${text}: ${typedAround(wrong, number)}`);
      return outcome;
    });
  });
  const of = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
  const cells = [numbers.length, outcomes.length, of("error"), of("warning"), of("question"), of(null)];
  console.log(`| ${[name, sort, ...cells].join(" | ")} |`);
}

const workspaces = await openWorkspaces(slugs.map((slug) => join(import.meta.dirname, "../../../examples", slug)));
console.log("| report | planted | numbers | times | error | warning | question | not found |");
console.log("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
for (const open of await workspaces.list())
  for (const report of reportsOf(open)) for (const sort of sorts) count(report, sort);
await workspaces.close();
