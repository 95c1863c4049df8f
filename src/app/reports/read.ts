import { historyAddress } from "../history/address.ts";
import { settled } from "../settled.ts";
import { found, type Result } from "../result.ts";
import type { Choice } from "../viewpoint.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { presentProblem } from "../workspaces/view.ts";
import { reportOf } from "./build.ts";
import { holdReport } from "./check/exceptions.ts";
import type { ReportView } from "./view.ts";

/** A report to read on the screen, with what is wrong in it. Throws a StoreError. */
export async function readReport(open: OpenWorkspace, report: string, choice: Choice): Promise<Result<ReportView>> {
  const [built, held] = [
    await settled(open, () => reportOf(open, report, choice)),
    await holdReport(open, report, choice),
  ];
  if (!built.ok) return built;
  if (!held.ok) return held;
  const { problems } = built.value;
  return found({
    id: report,
    document: held.value.document,
    problems: problems.map((problem) => presentProblem(problem, choice.language)),
    history: open.stored === null ? null : historyAddress({ noun: "report", id: report }),
  });
}
