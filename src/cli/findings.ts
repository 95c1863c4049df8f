import type { FindingView, PassageView, PieceView, StandingView } from "#app/check/view.ts";
import { plainLine, type Language } from "#domain/text.ts";
import { fill } from "#domain/terms.ts";

import { severityWord, word } from "./words.ts";

/** A finding on the terminal: what, where, why, what stands there, and what would be right. */
export function findingText(finding: FindingView, language: Language): string {
  const { rule, severity, confidence, says, reasoning, correction, passages } = finding;
  const [{ at }] = passages;
  const sure = fill(word("confidence", language), { percent: String(Math.round(confidence * 100)) });
  return [
    `${severityWord(severity, language)} ${rule}  ${plainLine(at.text)}  (${sure})`,
    `  ${says}`,
    ...reasoning.map((step) => `    ${step}`),
    ...passages.flatMap((passage) => ["", ...passageLines(passage, at)]),
    ...(correction === null ? [] : ["", `  ${word("correction", language)} ${correction}`]),
  ].join("\n");
}

/** Where it stands is told only where that is another place than the finding's own. */
function passageLines(passage: PassageView, own: StandingView): readonly string[] {
  const isElsewhere = passage.at.section !== own.section || passage.at.caption !== own.caption;
  const lines =
    passage.kind === "text"
      ? [piecesText(passage.pieces)]
      : passage.rows.map(({ cells }) => cells.map(piecesText).join(" | "));
  return [...(isElsewhere ? [`  ${plainLine(passage.at.text)}`] : []), ...lines.map((line) => `    ${line}`)];
}

/** On one line; what the finding is about between `>` and `<`, which no terminal lacks, and what it is held against between brackets. */
function piecesText(pieces: readonly PieceView[]): string {
  const marked = pieces.map(({ text, mark }) => {
    if (mark === null) return text;
    return mark === "found" ? `>${text}<` : `[${text}]`;
  });
  return plainLine(marked.join("")).replaceAll(/\s+/gu, " ");
}
