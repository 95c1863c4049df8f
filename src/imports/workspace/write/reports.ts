import { parseSpan, spanKey } from "#domain/periods/span.ts";
import type { Round } from "#domain/rounds/round.ts";
import type { DocumentIdentity, ReportTemplate } from "#domain/workspace.ts";
import { writeYaml } from "#formats/yaml/write.ts";
import { periodOf, textIfAny, textOf, unless, wordIfAny, wordOf, type Written } from "./values.ts";

/** reports/<id>.md: the body is as it was written. */
export function reportOf(report: ReportTemplate, rounds: readonly Round[]): string {
  const { name, subtitle, language, unit, round, numberedHeadings } = report;
  const front = {
    name: textOf(name),
    subtitle: textIfAny(subtitle),
    language: unless(language, "sv"),
    unit: wordOf(unit),
    round: wordIfAny(round),
    period: periodUnless(report, rounds),
    organisation: report.organisation,
    numberedHeadings: unless(numberedHeadings, false),
    identity: identityOf(report.identity),
  };
  return `---\n${writeYaml(front)}---\n${report.body}`;
}

/** Left out where it is the round's. */
function periodUnless(
  { round, period }: ReportTemplate,
  rounds: readonly Round[],
): ReturnType<typeof periodOf> | undefined {
  const ofRound = rounds.find(({ id }) => id === round)?.period;
  if (ofRound !== undefined && spanKey(ofRound) === period) return undefined;
  const span = parseSpan(period);
  return span === null ? period : periodOf(span);
}

function identityOf({ number, version, date, responsible, author, status }: DocumentIdentity): Written | undefined {
  const written = {
    number: wordIfAny(number),
    version: wordIfAny(version),
    date: wordIfAny(date),
    responsible: textIfAny(responsible),
    author: textIfAny(author),
    status: textIfAny(status),
  };
  return Object.values(written).every((value) => value === undefined) ? undefined : written;
}
