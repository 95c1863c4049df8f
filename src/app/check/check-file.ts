import type { Language } from "#domain/text.ts";
import { createThreads, type ReadingFault, type ReadingLimits } from "#imports/reading/threads.ts";
import type { ReportFileFault } from "#reports/read/read.ts";
import { writeCheckPage } from "#reports/tell/page.ts";
import { presentRules } from "#reports/tell/present.ts";

import { found, refused, type RefusalCode, type Result } from "../result.ts";
import type { CheckTermsView, ReportCheckView } from "./view.ts";
import type { CheckedReportFile, CheckOutcome, CheckTask, CheckWork } from "./work.ts";

/** No report is larger, in bytes. */
export const largestReport = 50_000_000;

const limits: ReadingLimits = { threads: 2, megabytes: 1_000, seconds: 60 };

const threads = createThreads<CheckWork, CheckOutcome>(new URL("./thread.ts", import.meta.url), limits);

export function checkTerms(language: Language): CheckTermsView {
  return { largest: largestReport, rules: presentRules(language) };
}

/** Reads anyone's report and holds it against the rules, beside all else that is done. Nothing of it is kept. Where `signal` is aborted, so is the check. */
export async function checkFile(asked: CheckTask, signal: AbortSignal | null): Promise<Result<ReportCheckView>> {
  const outcome = await outcomeOf({ ...asked, isMarked: false }, signal);
  return outcome.ok ? found(outcome.value.view) : outcome;
}

/** A file that is made of a check. */
interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What came of checking a file, and a copy of it with the findings in it. */
interface MarkedFile {
  readonly view: ReportCheckView;
  readonly copy: MadeFile;
}

/** As `checkFile`, with a copy; refused for kinds of files that have no notes. */
export async function markFile(asked: CheckTask, signal: AbortSignal | null): Promise<Result<MarkedFile>> {
  const outcome = await outcomeOf({ ...asked, isMarked: true }, signal);
  if (!outcome.ok) return outcome;
  const { view, marked } = outcome.value;
  if (marked === null) return refused("report_without_notes");
  const name = checkedName(view.file, asked.language, endingOf(view.file));
  return found({ view, copy: { name, mediaType: mediaTypes[view.kind], bytes: marked } });
}

/** What came of a check as a page of its own, that needs nothing beside it. */
export function pageFile(view: ReportCheckView, language: Language): MadeFile {
  const bytes = new TextEncoder().encode(writeCheckPage(view, language));
  return { name: checkedName(view.file, language, ".html"), mediaType: mediaTypes.html, bytes };
}

async function outcomeOf(work: CheckWork, signal: AbortSignal | null): Promise<Result<CheckedReportFile>> {
  const bytes = work.file.bytes.length;
  if (bytes > largestReport) return refused("report_too_large");
  const outcome = await threads.serve({ bytes, signal }, (ask) => ask(work));
  if (!outcome.ok) return refused(ended[outcome.fault], bounds);
  return outcome.value.ok ? found(outcome.value) : refused(unreadable[outcome.value.fault]);
}

const bounds = { megabytes: String(limits.megabytes), seconds: String(limits.seconds) };

const ended = {
  memory: "check_needs_memory",
  time: "check_needs_time",
  cancelled: "check_cancelled",
} as const satisfies Record<ReadingFault, RefusalCode>;

const unreadable = {
  unknown_kind: "report_unknown_kind",
  damaged: "report_damaged",
  encrypted: "report_encrypted",
  too_large: "report_too_large",
  no_text: "report_no_text",
  empty: "report_empty",
} as const satisfies Record<ReportFileFault, RefusalCode>;

const mediaTypes: Readonly<Record<ReportCheckView["kind"], string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
  markdown: "text/markdown; charset=utf-8",
  text: "text/plain; charset=utf-8",
};

/** `rapport.docx` becomes `rapport-granskad` and an ending. */
function checkedName(name: string, language: Language, ending: string): string {
  const stem = name.slice(0, name.length - endingOf(name).length);
  return `${stem}-${language === "sv" ? "granskad" : "checked"}${ending}`;
}

const endingOf = (name: string): string => /(?<=.)\.[^.]*$/u.exec(name)?.[0] ?? "";
