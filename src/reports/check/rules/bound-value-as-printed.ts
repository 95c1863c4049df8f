import {
  absolute,
  compare,
  divide,
  multiply,
  negate,
  rational,
  subtract,
  type Rational,
} from "#domain/quantities/rational.ts";
import type { Language } from "#domain/text.ts";
import type { BoundText, ManuscriptBlock } from "#formats/manuscript.ts";

import { halfStep } from "../figures/bounds.ts";
import type { Figure } from "../figures/figure.ts";
import { inFigure } from "../figures/print.ts";
import { figuresIn } from "../figures/read.ts";
import type { Place } from "../place.ts";
import { nothingKnown, type CheckedReport, type KnownValue } from "../report.ts";
import type { Found, Rule } from "../rule.ts";

export const boundValueAsPrinted: Rule = {
  id: "bound-value-as-printed",
  severity: "error",
  name: {
    sv: "Ett bundet värde är tryckt som det är",
    en: "A bound value is printed as it is",
  },
  about: {
    sv: "I en egen rapport är varje tal bundet till den uppgift som det kommer från. Regeln räknar fram talet på nytt och jämför med det som står i rapporten, i den enhet och med de decimaler som det är tryckt. Den hittar alltså också ett fel i ett tal som bara står på ett ställe och inte ingår i någon summa. Ett tal som har jämkats för att en tabell ska summera får skilja sig med ett steg i sista decimalen. I löpande text får minustecknet saknas, för där kan orden bära det.",
    en: "In a report of one's own each number is bound to what it comes from. The rule works the number out again and holds it against what the report says, in the unit and with the decimals that are printed. So it also finds a fault in a number that stands in one place only and is part of no sum. A number that was adjusted so that a table foots may differ by a step of its last decimal. In running text the minus may be left out, since words can carry it.",
  },
  law: null,
  examples: {
    found: ["Resultatet till och med april var {{3,9 mnkr@result}}.", "# Resultat {{3,9 mnkr@result}}"],
    alike: ["Resultatet till och med april var {{3,7 mnkr@result}}, eller {{3 712 tkr@result}}."],
  },
  known: {
    ...nothingKnown,
    values: new Map([
      [
        "result",
        {
          key: "result",
          name: "Resultat",
          printed: "3,7 mnkr",
          between: [rational(3_712_000n), rational(3_712_000n)],
          isAdjusted: false,
          isMoney: true,
        },
      ],
    ]),
  },
  check: { of: "report", find },
};

/** A text, where it stands, and what is bound in it. */
interface BoundPlace extends Pick<Place, "block" | "row" | "column"> {
  readonly text: string;
  readonly bound: BoundText;
}

function find({ manuscript, language, known }: CheckedReport): readonly Found[] {
  if (known.values.size === 0) return [];
  return manuscript.blocks.flatMap(boundPlaces).flatMap((place) => {
    const value = known.values.get(place.bound.key);
    return value === undefined ? [] : (wrong(place, value, language) ?? []);
  });
}

function boundPlaces(one: ManuscriptBlock, block: number): readonly BoundPlace[] {
  if (one.kind !== "table")
    return one.bound.map((bound) => ({ block, row: null, column: null, text: one.text, bound }));
  return one.rows.flatMap((cells, row) =>
    cells.flatMap(({ text, bound: all }, column) => all.map((bound) => ({ block, row, column, text, bound }))),
  );
}

function wrong({ text, bound, ...place }: BoundPlace, value: KnownValue, language: Language): Found | null {
  const printed = text.slice(bound.start, bound.end);
  const [figure, ...others] = figuresIn(printed, language);
  const isFigure = figure !== undefined && others.length === 0 && value.between !== null;
  if (isFigure ? isRight(figure, value, place.row === null) : isSame(printed, value, language)) return null;
  const correction = isFigure ? corrected(figure, value) : value.printed;
  const start = bound.start + (isFigure ? figure.start : 0);
  const end = isFigure ? bound.start + figure.end : bound.end;
  return {
    confidence: 1,
    places: [{ ...place, start, end }],
    says: {
      sv: `Här står ${printed}, men värdet för ${value.name} är ${value.printed}.`,
      en: `This says ${printed}, but the value of ${value.name} is ${value.printed}.`,
    },
    reasoning: [
      {
        sv: `${value.name}: ${value.printed} enligt underlaget, ${printed} i rapporten`,
        en: `${value.name}: ${value.printed} in the data, ${printed} in the report`,
      },
    ],
    correction,
  };
}

/** What has no figure in it, as `tolv` or `3–4`, is to be the very words; where the value is known in figures they can't be compared. */
function isSame(printed: string, { printed: known }: KnownValue, language: Language): boolean {
  const hasFigure = (text: string): boolean => figuresIn(text, language).length > 0;
  return printed.toLowerCase() === known.toLowerCase() || hasFigure(printed) !== hasFigure(known);
}

function isRight(figure: Figure, { between, isAdjusted, isMoney }: KnownValue, mayLackMinus: boolean): boolean {
  if (between === null) return true;
  const slack = multiply(halfStep(figure), rational(isAdjusted ? 3n : 1n));
  return scalesOf(figure, isMoney).some((scale) => {
    const [least, most] = [divide(between[0], scale), divide(between[1], scale)];
    const isNear = (value: Rational): boolean =>
      compare(subtract(least, value), slack) <= 0 && compare(subtract(value, most), slack) <= 0;
    return isNear(figure.value) || (mayLackMinus && figure.sign === null && isNear(negate(figure.value)));
  });
}

/** A column of money says its scale in its head, so the figure itself may be of any. */
function scalesOf({ unit }: Figure, isMoney: boolean): readonly Rational[] {
  if (!isMoney) return [rational(1)];
  return (unit === null ? [1, 1000, 1_000_000] : [unit.scale]).map((scale) => rational(scale));
}

/** The value as this figure would print it: in the scale that comes nearest. */
function corrected(figure: Figure, { between, isMoney }: KnownValue): string | null {
  if (between === null) return null;
  const distance = (value: Rational): Rational => absolute(subtract(value, figure.value));
  const [nearest] = scalesOf(figure, isMoney)
    .map((scale) => divide(between[0], scale))
    .toSorted((one, other) => compare(distance(one), distance(other)));
  return nearest === undefined ? null : inFigure(nearest, figure);
}
