import type { ProblemCode } from "#domain/problems/catalogue.ts";
import type { Problem } from "#domain/problems/problem.ts";

/** Codes that say that nothing, or not all, of a file could be read. */
const lost: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "missing-file",
  "unreadable-file",
  "file-too-large",
  "yaml-syntax",
  "yaml-too-complex",
  "not-a-mapping",
  "not-a-list",
  "empty-csv",
  "missing-column",
]);

/** Codes that say that a row of a statement, and so a measure, was left out. */
const lostRow: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "not-one-of",
  "missing-key",
  "wrong-type",
  "invalid-id",
]);

const ofMeasures: readonly ProblemCode[] = ["unknown-measure", "unknown-row", "not-a-ledger"];
const ofDimensions: readonly ProblemCode[] = ["unknown-dimension", "unknown-member", "unknown-column"];

/** What is said of other files when a file, or a folder's file, could not be read. */
const followers: Readonly<Record<string, readonly ProblemCode[]>> = {
  "workspace.yaml": ["unknown-level", "unknown-scale", "unknown-step"],
  "organisation.csv": ["unknown-unit", "unit-not-in-tree"],
  "successions.csv": ["unit-without-successor"],
  "dimensions.yaml": ofDimensions,
  "accounts.csv": ["unknown-account", ...ofDimensions],
  measures: ofMeasures,
  statements: [...ofMeasures, "unknown-statement"],
  tables: ["unknown-table"],
  charts: ["unknown-chart"],
  plans: ["unknown-objective", "unknown-subject"],
  control: ["unknown-risk", "unknown-subject"],
  registers: ["unknown-register"],
  rounds: ["unknown-round"],
  reports: ["unknown-report"],
};

/** One fault, one problem: what only follows from a file that could not be read, or from a column that was left out, is not told. */
export function withoutFollowers(problems: readonly Problem[]): readonly Problem[] {
  const silenced = new Set<string>(
    problems.flatMap(({ code, file }) =>
      lost.has(code) || (lostRow.has(code) && folderOf(file) === "statements")
        ? (followers[file] ?? followers[folderOf(file)] ?? [])
        : [],
    ),
  );
  const cut = new Set(problems.flatMap(({ code, file }) => (code === "unknown-column" ? [file] : [])));
  return problems.filter(({ code, file, values }) => {
    const told: string = code === "more-problems" ? (values["code"] ?? "") : code;
    return !silenced.has(told) && !((told === "equal-facts" || told === "overlapping-facts") && cut.has(file));
  });
}

function folderOf(file: string): string {
  return file.split("/")[0] ?? "";
}
