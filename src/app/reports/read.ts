import { historyAddress } from "../history/address.ts";
import { found, type Result } from "../result.ts";
import type { Choice } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { presentProblem } from "../workspaces/view.ts";
import { reportOf } from "./build.ts";
import type { ReportView } from "./view.ts";

/** A report to read on the screen, with what is wrong in it. */
export function readReport(open: OpenWorkspace, report: string, choice: Choice): Result<ReportView> {
  const built = reportOf(open, report, choice);
  if (!built.ok) return built;
  const { document, problems } = built.value;
  return found({
    id: report,
    document,
    problems: problems.map((problem) => presentProblem(problem, choice.language)),
    history: open.stored === null ? null : historyAddress({ noun: "report", id: report }),
  });
}
