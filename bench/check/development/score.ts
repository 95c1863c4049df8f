import type { Manuscript } from "../../../src/formats/manuscript.ts";
import type { Finding } from "../../../src/reports/check/finding.ts";
import type { Place } from "../../../src/reports/check/place.ts";
import type { KeyPart, ReportKeys } from "./keys.ts";

export interface DevelopmentScore {
  readonly keys: readonly KeyScore[];
  /** Findings that answer no key and nothing that may be asked. */
  readonly alarms: readonly Finding[];
}

export interface KeyScore {
  readonly id: string;
  readonly kind: ReportKeys["keys"][number]["kind"];
  /** Of its parts, those that are answered, and those that are not. */
  readonly found: readonly KeyPart[];
  readonly missed: readonly KeyPart[];
}

/** Holds findings against what a reader has found. */
export function developmentScore(
  { keys, open }: ReportKeys,
  findings: readonly Finding[],
  manuscript: Manuscript,
): DevelopmentScore {
  const said = findings.map((finding) => ({ finding, text: textOf(finding, manuscript) }));
  const answers = ({ finding, text }: (typeof said)[number], { rules, figures }: KeyPart): boolean =>
    rules.includes(finding.rule) && figures.every((figure) => isPrinted(text, figure));
  const asked = [...keys.flatMap(({ parts }) => parts), ...open];
  return {
    keys: keys.map(({ id, kind, parts }) => {
      const found = parts.filter((part) => said.some((one) => answers(one, part)));
      return { id, kind, found, missed: parts.filter((part) => !found.includes(part)) };
    }),
    alarms: said.filter((one) => !asked.some((part) => answers(one, part))).map(({ finding }) => finding),
  };
}

/** All that a finding shows: what stands at its places, its sentence and its arithmetic. */
function textOf({ places, says, reasoning }: Finding, manuscript: Manuscript): string {
  return [...places.map((place) => stretch(manuscript, place)), says.sv, ...reasoning.map(({ sv }) => sv)].join("\n");
}

function stretch({ blocks }: Manuscript, { block, row, column, start, end }: Place): string {
  const found = blocks[block];
  if (found === undefined) return "";
  const text = found.kind === "table" ? (found.rows[row ?? 0]?.[column ?? 0]?.text ?? "") : found.text;
  return text.slice(start, end);
}

/** Whether a text has a figure, and not only as a part of a longer one. */
function isPrinted(text: string, figure: string): boolean {
  const plain = figure.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const before = /^\d/u.test(figure) ? String.raw`(?<!\d[ ,.]?)` : "";
  const spaced = text.replaceAll("−", "-").replaceAll(/\s/gu, " ");
  return new RegExp(`${before}${plain}(?![,.]?\\d)`, "u").test(spaced);
}
