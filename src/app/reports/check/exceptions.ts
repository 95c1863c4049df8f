import { spanKey, parseSpan } from "#domain/periods/span.ts";
import type { ReportDocument } from "#reports/document.ts";
import { exceptionsOf, type RecordedException } from "#store/exception.ts";

import { found, type Result } from "../../result.ts";
import { settled } from "../../settled.ts";
import type { Choice } from "../../viewpoint.ts";
import type { OpenWorkspace } from "../../workspaces/open.ts";
import type { Chosen } from "../build.ts";
import { checkReport, type CheckedDocument, type DocumentFinding } from "./check.ts";

/** A checked report, with what has been set aside in it. */
export interface HeldReport extends CheckedDocument {
  readonly findings: readonly HeldFinding[];
}

/** `exception`: with which it is set aside; null where it is open. */
export interface HeldFinding extends DocumentFinding {
  readonly exception: RecordedException | null;
}

/** Which report of which unit and period exceptions are of. */
export function exceptedIn(report: string, { unit, period }: Chosen) {
  const span = parseSpan(period);
  return { report, unit, period: span === null ? period : spanKey(span) };
}

/** Holds a report against the rules, and what is found against what has been set aside. Its document tells how many errors are open. Throws a StoreError. */
export async function holdReport(open: OpenWorkspace, report: string, choice: Choice): Promise<Result<HeldReport>> {
  const checked = await settled(open, () => checkReport(open, report, choice));
  if (!checked.ok) return checked;
  const { stored } = open;
  const { document, chosen, findings } = checked.value;
  const excepted = stored === null ? [] : await exceptionsOf(stored.store, exceptedIn(report, chosen), stored.change);
  const byFingerprint = new Map(excepted.map((one) => [one.fingerprint, one]));
  const held = findings.map((one) => ({ ...one, exception: byFingerprint.get(one.fingerprint) ?? null }));
  return found({ ...checked.value, findings: held, document: marked(document, held.filter(isOpenError).length) });
}

/** Whether a finding marks its report until it is gone. */
export const isOpenError = ({ severity, exception }: HeldFinding): boolean =>
  severity === "error" && exception === null;

/** The same document each time, so that what was written of it is still of use. */
const marks = new WeakMap<ReportDocument, Map<number, ReportDocument>>();

function marked(document: ReportDocument, openErrors: number): ReportDocument {
  if (openErrors === document.openErrors) return document;
  const known = marks.get(document) ?? new Map<number, ReportDocument>();
  marks.set(document, known);
  const made = known.get(openErrors) ?? { ...document, openErrors };
  known.set(openErrors, made);
  return made;
}
