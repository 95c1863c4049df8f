import { monthKey, spanKey } from "#domain/periods/span.ts";
import type { Round } from "#domain/rounds/round.ts";
import type { ReportTemplate } from "#domain/workspace.ts";
import { mappingOf, readItem } from "../items.ts";
import { isKnown, type Known, type Problems } from "../problems.ts";
import { reportSchema } from "../schema/reports.ts";
import { yamlOf, type TextFile } from "../source.ts";

/** Reads reports/<id>.md: its front matter, and the text after it as it stands. */
export function readReport(
  id: string,
  file: TextFile,
  names: { readonly units: Known; readonly rounds: Known<ReadonlyMap<string, Round>> },
  problems: Problems,
): ReportTemplate | null {
  const parts = partsOf(file.text);
  if (parts === null) {
    problems.add(
      "missing-front-matter",
      { file: file.path, line: 1, excerpt: file.text.split(/\r?\n/u, 1)[0] ?? "" },
      {},
    );
    return null;
  }
  const source = yamlOf({ path: file.path, text: parts.front }, problems);
  const item =
    mappingOf(source, problems) === null || source === null
      ? null
      : readItem(source, [], source.value, reportSchema, problems);
  if (item === null) return null;
  const { value, at } = item;
  const round = value.round === undefined ? undefined : names.rounds.ids.get(value.round);
  const period = value.period ?? round?.period;
  isKnown(problems, "unknown-unit", names.units, value.unit, at("unit"));
  if (value.round !== undefined) isKnown(problems, "unknown-round", names.rounds, value.round, at("round"));
  if (period === undefined) {
    problems.add("missing-key", at(), { key: "period" });
    return null;
  }
  const {
    number = null,
    version = null,
    date = null,
    responsible = null,
    author = null,
    status = null,
  } = value.identity;
  return {
    id,
    name: value.name,
    subtitle: value.subtitle ?? null,
    language: value.language,
    unit: value.unit,
    round: value.round ?? null,
    period: spanKey(period),
    ...(value.organisation === undefined ? {} : { organisation: monthKey(value.organisation.to) }),
    numberedHeadings: value.numberedHeadings,
    identity: { number, version, date, responsible, author, status },
    file: file.path,
    body: parts.body,
    bodyLine: parts.bodyLine,
  };
}

/** The front matter on the lines it has in the file (so that places are right), and what comes after it. */
function partsOf(text: string): { readonly front: string; readonly body: string; readonly bodyLine: number } | null {
  const lines = text.split(/\r\n|\r|\n/u);
  if (lines[0]?.trimEnd() !== "---") return null;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end === -1) return null;
  const front = ["", ...lines.slice(1, end)].join("\n");
  return { front, body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
}
