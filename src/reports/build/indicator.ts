import { formatSpan } from "#domain/periods/format.ts";
import type { Indicator } from "#domain/plan/plan.ts";
import { parseDecimal } from "#domain/quantities/rational.ts";
import type { MoneyScale, UnitOfMeasurementId } from "#domain/quantities/units.ts";
import type { Inline } from "../document.ts";
import { judgementOf, type Measured } from "./assess.ts";
import { localText, measureOf, text, type Scope } from "./context.ts";
import { coverageInlines, isMoneyRate, printValue } from "./print.ts";
import { printReference, scaleFor } from "./reference.ts";

/** The money scale that an indicator's values share, so that they can be compared. */
export function indicatorScale(scope: Scope, { indicator, cuts }: Measured): MoneyScale {
  if (indicator.measure !== null && isMoneyRate(scope, indicator.measure)) return "kr";
  const written = [indicator.baseline, indicator.target].map((one) =>
    one.kind === "number" ? parseDecimal(one.value) : null,
  );
  const answers = cuts.flatMap(({ outcome, previous }) => [outcome.answer, previous.answer]);
  return scaleFor(scope, [...written, ...answers.map((answer) => (answer.state === "value" ? answer.value : null))]);
}

/** A baseline or a target; where it is a fact of each cut, one line a cut. */
export function referenceInlines(
  scope: Scope,
  { indicator, cuts }: Measured,
  which: "baseline" | "target",
  scale: MoneyScale,
): readonly Inline[] {
  const reference = indicator[which];
  const unit = indicator.measure === null ? null : indicatorUnit(scope, indicator);
  if (reference.kind !== "fact") return printReference(scope, reference, unit, null, scale);
  return lines(
    cuts.map((cut) => {
      const asked = which === "target" ? cut.wholeTarget : cut.baseline;
      const printed = printReference(scope, reference, unit, asked, scale);
      const isOther = printed.length > 0 && which === "target" && cut.wholeTarget !== cut.target;
      const period = isOther ? [text(` (${formatSpan(asked.query.period, scope.language)})`)] : [];
      return named(cut.name, [...printed, ...period]);
    }),
  );
}

function indicatorUnit(scope: Scope, indicator: Indicator): UnitOfMeasurementId | null {
  const unit = measureOf(scope, indicator.measure ?? "")?.unit ?? null;
  return indicator.scenario === "change_percent" ? "percent" : unit;
}

/** The outcome of each cut, one a line; in words where there is no number. */
export function outcomeInlines(scope: Scope, { indicator, cuts }: Measured, scale: MoneyScale): readonly Inline[] {
  const printed = cuts.map(({ name, outcome }) =>
    named(
      name,
      outcome.answer.state === "value"
        ? [
            printValue(scope, outcome.query, outcome.answer, { in: scale, table: true }),
            ...coverageInlines(scope, outcome.answer),
          ]
        : [],
    ),
  );
  const shown = lines(printed);
  if (shown.length > 0) return shown;
  const said = [`indicator:${indicator.id}`, `objective:${indicator.objective ?? ""}`].map(
    (subject) => judgementOf(scope, subject).shown?.outcome ?? null,
  );
  const inWords = said.find((one) => one !== null) ?? null;
  return inWords === null ? [] : [text(localText(scope, inWords))];
}

function named(name: string, inlines: readonly Inline[]): readonly Inline[] {
  return name === "" || inlines.length === 0 ? inlines : [text(`${name} `), ...inlines];
}

function lines(parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ kind: "line_break" as const }, ...part]));
}
