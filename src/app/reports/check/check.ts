import { createHash } from "node:crypto";

import type { Manuscript } from "#formats/manuscript.ts";
import { checkManuscript } from "#reports/check/check.ts";
import { manuscriptOfDocument, type DocumentManuscript } from "#reports/check/document.ts";
import type { Finding } from "#reports/check/finding.ts";
import { fingerprintOf } from "#reports/check/fingerprint.ts";
import type { ReportDocument } from "#reports/document.ts";

import { found, type Result } from "../../result.ts";
import type { Choice } from "../../viewpoint.ts";
import type { OpenWorkspace } from "../../workspaces/open.ts";
import { chosenFor, reportOf, type Chosen } from "../build.ts";
import { knownOf } from "./known.ts";

/** A report of our own, held against the rules. */
export interface CheckedDocument {
  readonly document: ReportDocument;
  readonly chosen: Chosen;
  readonly drawn: DocumentManuscript;
  readonly findings: readonly DocumentFinding[];
  /** Tables whose structure is too uncertain to judge, by block of the manuscript. */
  readonly unjudged: readonly number[];
}

/** `fingerprint`: what it is known again by when the report is made anew. */
export interface DocumentFinding extends Finding {
  readonly fingerprint: string;
}

/** Kept for as long as the built report is. */
const checked = new WeakMap<ReportDocument, CheckedDocument>();

/** Builds a report and holds it against all rules. A pure function of the workspace, as the report is. */
export function checkReport(open: OpenWorkspace, report: string, choice: Choice): Result<CheckedDocument> {
  const [chosen, built] = [chosenFor(open, report, choice), reportOf(open, report, choice)];
  if (!chosen.ok) return chosen;
  if (!built.ok) return built;
  const { document } = built.value;
  const ready = checked.get(document);
  if (ready !== undefined) return found(ready);
  const lacked = open.cube.lacked();
  const known = knownOf(open, report, chosen.value, document, previousOf(open, report, chosen.value));
  const drawn = manuscriptOfDocument(document);
  const { findings, unjudged } = checkManuscript(drawn.manuscript, known);
  const made = {
    chosen: chosen.value,
    document,
    drawn,
    findings: findings.map((one) => named(one, drawn)),
    unjudged,
  };
  if (open.cube.lacked() === lacked) checked.set(document, made);
  return found(made);
}

/** The same report in the round before, as far as there is one. */
function previousOf(open: OpenWorkspace, report: string, { unit, round }: Chosen): Manuscript | null {
  const previous = open.workspace.rounds.find(({ id }) => id === round)?.previous ?? null;
  if (previous === null) return null;
  const built = reportOf(open, report, { unit, round: previous, period: null, language: "sv" });
  return built.ok ? manuscriptOfDocument(built.value.document).manuscript : null;
}

function named(finding: Finding, { manuscript }: DocumentManuscript): DocumentFinding {
  const fingerprint = createHash("sha256").update(fingerprintOf(finding, manuscript)).digest("hex").slice(0, 32);
  return { ...finding, fingerprint };
}
