import { checkManuscript } from "../../src/reports/check/check.ts";
import { rules } from "../../src/reports/check/rules.ts";
import { around, scored, type Score } from "./score.ts";
import { handedIn, layoutOf, layouts, type Layout } from "./synthetic/layouts/layouts.ts";
import { plantable, syntheticReport, type SyntheticReport } from "./synthetic/report.ts";

/**
 * Recall and precision of the number check on made-up reports with known faults: `npm run check`, `npm run check -- 900` for another
 * number of reports, `npm run check -- 600 same-quantity` to see what of one rule was missed and what was wrong, and `all` for every rule.
 */
interface Judged extends Score {
  readonly report: SyntheticReport;
  readonly layout: Layout;
  readonly at: (finding: Score["right"][number]) => string;
}

async function judged(seed: number): Promise<Judged> {
  const report = syntheticReport(seed);
  const layout = layoutOf(report);
  const { findings, report: checked } = checkManuscript(await handedIn(report, layout), report.known);
  const score = scored(report.planted, findings, checked.manuscript);
  return { ...score, report, layout, at: ({ places: [place] }) => around(checked.manuscript, place) };
}

const [count = "600", only] = process.argv.slice(2);
const all: Judged[] = [];
for (let seed = 0; seed < Number(count); seed += 1) all.push(await judged(seed));
const plain = all.filter(({ layout }) => layout !== "noisy");
const noisy = all.filter(({ layout }) => layout === "noisy");

const share = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)} %`);
const number = (pick: (one: Judged) => number, of: readonly Judged[] = plain): number =>
  of.reduce((sum, one) => sum + pick(one), 0);

function line(name: string, [found, missed, right, wrong]: readonly number[]): string {
  const planted = (found ?? 0) + (missed ?? 0);
  const findings = (right ?? 0) + (wrong ?? 0);
  return `| ${[name, planted, found, share(found ?? 0, planted), findings, right, share(right ?? 0, findings)].join(" | ")} |`;
}

function counts(rule: string | null, of: readonly Judged[] = plain): readonly number[] {
  const is = (one: { readonly rule: string }): boolean => rule === null || one.rule === rule;
  return [
    number(({ found }) => found.filter(is).length, of),
    number(({ missed }) => missed.filter(is).length, of),
    number(({ right }) => right.filter(is).length, of),
    number(({ wrong }) => wrong.filter(is).length, of),
  ];
}

const none = plain.filter(({ report }) => report.planted.length === 0);
const clean = none.filter(({ wrong }) => wrong.length === 0);
console.log(
  `${String(all.length)} reports, ${String(none.length)} of them without a fault (${String(clean.length)} with no false alarm), ${String(noisy.length)} as poor scans`,
);
console.log(
  "| rule | planted | found | recall | findings | right | precision |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
);
const known = new Set(rules.map(({ id }) => id));
for (const rule of [...new Set([...plantable, ...known])].toSorted())
  console.log(line(known.has(rule) ? rule : `(${rule})`, counts(rule)));
console.log(line("**all**", counts(null)));
console.log(line("poor scans", counts(null, noisy)));
for (const layout of layouts.filter((one) => one !== "noisy"))
  console.log(
    line(
      layout,
      counts(
        null,
        plain.filter((one) => one.layout === layout),
      ),
    ),
  );
console.log(`warnings of rounding: ${String(number(({ rounding }) => rounding.length))}`);

if (only !== undefined) {
  for (const { report, layout, missed, wrong, at } of all) {
    for (const { rule, place } of missed)
      if (rule === only || only === "all") console.log(`${String(report.seed)} ${layout} missed: ${rule} ${place}`);
    for (const finding of wrong)
      if (finding.rule === only || only === "all")
        console.log(
          `${String(report.seed)} ${layout} wrong: ${finding.rule} ${finding.says.sv} [${at(finding).slice(0, 160)}]`,
        );
  }
}
