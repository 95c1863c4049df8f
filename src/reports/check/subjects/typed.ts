import { absolute, compare } from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";

import { figureOfCell } from "../figures/read.ts";
import type { CheckedReport, KnownValue } from "../report.ts";
import { phrase } from "../words/phrase.ts";
import { namingStems } from "./naming.ts";
import { digitsOf, extentOf, type Subject } from "./subject.ts";

const toBe = phrase("ska|skall|shall|is to|are to");

/** A target and what is to be stand in the decision, and are no outcome that changes. */
const isDecided = ({ measure, words }: Subject): boolean => measure.basis === "target" || toBe.test(words);

interface Bound extends Pick<Subject, "kind" | "value"> {
  readonly of: KnownValue;
  readonly stems: readonly string[];
}

/** Finds the value that is bound in the report and is the same outcome as what was typed; null where there is none. */
export function boundAlike({ known, language }: Pick<CheckedReport, "known" | "language">) {
  const byDigits = Map.groupBy(
    [...known.values.values()].flatMap((value) => boundOf(value, language) ?? []),
    ({ digits }) => digits,
  );
  return (said: Subject): KnownValue | null =>
    said.figure.bound !== null || isDecided(said)
      ? null
      : ((byDigits.get(digitsOf(said.figure)) ?? []).find((one) => isSame(said, one))?.of ?? null);
}

function boundOf(of: KnownValue, language: Language): (Bound & { readonly digits: string }) | null {
  const figure = figureOfCell(of.printed, language);
  if (figure === null) return null;
  const { kind, value } = extentOf(figure, figure.unit);
  return { of, kind, value, stems: namingStems(of.name), digits: digitsOf(figure) };
}

/** A unit may be left out in the text or with the value, where there are digits enough; a measure's name makes up for few. */
function isSame(said: Subject, { kind, value, stems }: Bound): boolean {
  if (
    compare(absolute(said.value), absolute(value)) !== 0 ||
    (kind !== null && said.kind !== null && kind !== said.kind)
  )
    return false;
  const digits = digitsOf(said.figure).length;
  return digits > 3 || (digits > 1 && stems.some((stem) => said.name.includes(stem)));
}
