import type { Language } from "#domain/text.ts";
import { checkManuscript, type Checked } from "#reports/check/check.ts";
import { markedCopy } from "#reports/mark/mark.ts";
import { readReport, type ReportFile, type ReportFileFault } from "#reports/read/read.ts";
import { presentFinding, presentRules, presentUnjudged } from "#reports/tell/present.ts";
import type { ReportCheckView } from "#reports/tell/view.ts";

/** A report to be held against the rules. */
export interface CheckTask {
  readonly file: ReportFile;
  /** That the findings are told in. */
  readonly language: Language;
  /** Findings of a lower confidence, 0-1, are left out. */
  readonly least: number;
}

export interface CheckWork extends CheckTask {
  /** Whether a copy is made with the findings in it. */
  readonly isMarked: boolean;
}

export interface CheckedReportFile {
  readonly view: ReportCheckView;
  /** Null where none was asked for, and where files of this kind have no notes. */
  readonly marked: Uint8Array<ArrayBuffer> | null;
}

export type CheckOutcome =
  | ({ readonly ok: true } & CheckedReportFile)
  | { readonly ok: false; readonly fault: ReportFileFault };

export async function checkReport({ file, language, least, isMarked }: CheckWork): Promise<CheckOutcome> {
  const read = await readReport(file);
  if (!read.ok) return read;
  const whole = checkManuscript(read.manuscript);
  const checked = { ...whole, findings: whole.findings.filter(({ confidence }) => confidence >= least) };
  const { report, findings } = checked;
  const view: ReportCheckView = {
    version: 1,
    file: file.name,
    kind: read.kind,
    hasNotes: read.source !== null,
    language: report.language,
    read: { sections: report.sections.length, tables: report.tables.length, figures: figureCount(checked) },
    findings: findings.map((finding) => presentFinding(finding, report, language)),
    unjudged: presentUnjudged(checked, language),
    rules: presentRules(language),
  };
  return { ok: true, view, marked: isMarked ? await markedCopy(file, read, checked, language) : null };
}

function figureCount({ report: { passages, tables } }: Checked): number {
  const inTables = tables.flatMap(({ rows }) => rows.flatMap(({ figures }) => figures.filter((one) => one !== null)));
  return inTables.length + passages.flatMap(({ figures }) => figures).length;
}
