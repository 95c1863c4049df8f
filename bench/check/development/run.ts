import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkManuscript } from "../../../src/reports/check/check.ts";
import { judged } from "../../../src/reports/check/tables/table.ts";
import { readReport } from "../../../src/reports/read/read.ts";
import { developmentKeys, type KeyPart } from "./keys.ts";
import { developmentScore, type KeyScore } from "./score.ts";

/**
 * The number check on three published reports, held against what a careful reader found in them. The reports are no part of the
 * project: `npm run check-development -- FOLDER`, with a file `<report>.txt` for each.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Say which folder the reports are in: npm run check-development -- FOLDER");
  process.exit(1);
}

const partsOf = (parts: readonly KeyPart[]): string =>
  parts.map(({ rules, figures }) => `${figures.join(" ")} (${rules.join(", ")})`).join("; ");
const share = (part: number, of: number): string => `${String(part)} of ${String(of)}`;
const isWhole = ({ missed }: KeyScore): boolean => missed.length === 0;

const all: KeyScore[] = [];
const byRule = new Map<string, { right: number; alarms: number }>();
for (const keys of developmentKeys) {
  const name = `${keys.report}.txt`;
  const start = performance.now();
  const read = await readReport({ name, bytes: new Uint8Array(await readFile(join(folder, name))) });
  if (!read.ok) throw new Error(`${name}: ${read.fault}`);
  const { findings, report } = checkManuscript(read.manuscript);
  const taken = performance.now() - start;
  const score = developmentScore(keys, findings, report.manuscript);
  const doubtful = report.tables.filter(({ certainty }) => certainty < judged).length;
  console.log(
    `\n${keys.report}: ${share(score.keys.filter(isWhole).length, keys.keys.length)} found, ${String(score.alarms.length)} false alarms, ${share(doubtful, report.tables.length)} tables not judged, ${taken.toFixed(0)} ms`,
  );
  for (const { id, kind, missed } of score.keys) {
    console.log(`  ${missed.length === 0 ? "found " : "MISSED"} ${id} ${kind} ${partsOf(missed)}`);
  }
  for (const { rule, severity, confidence, says } of score.alarms) {
    console.log(`  ALARM  ${rule} ${severity} ${confidence.toFixed(2)}: ${says.sv}`);
  }
  for (const finding of findings) {
    const counted = byRule.get(finding.rule) ?? { right: 0, alarms: 0 };
    if (score.alarms.includes(finding)) counted.alarms += 1;
    else counted.right += 1;
    byRule.set(finding.rule, counted);
  }
  all.push(...score.keys);
}

console.log(`\nAll: ${share(all.filter(isWhole).length, all.length)} found`);
for (const kind of ["sum", "sign", "unit", "text", "reading"] as const) {
  const of = all.filter((one) => one.kind === kind);
  console.log(`  ${kind}: ${share(of.filter(isWhole).length, of.length)}`);
}
console.log("\nRule: findings that answer a key, and false alarms");
for (const [rule, { right, alarms }] of [...byRule].toSorted()) {
  console.log(`  ${rule}: ${String(right)}, ${String(alarms)}`);
}
