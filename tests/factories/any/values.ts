import { cutKey } from "#domain/measures/dimension.ts";
import type { Fact } from "#domain/measures/fact.ts";
import { storedScenarios } from "#domain/measures/scenario.ts";
import type { Workspace } from "#domain/workspace.ts";
import * as fc from "fast-check";
import { type Known, anyCut } from "./definitions.ts";
import {
  type Draw,
  cellText,
  date,
  decimalText,
  filled,
  id,
  isFirst,
  localText,
  oneOf,
  place,
  some,
  span,
  textOrNull,
  yesNo,
} from "./draw.ts";

export function anyFacts(draw: Draw, { codes, dimensions, measures }: Known): Fact[] {
  // The embedded database takes a byte order mark at the beginning of a word for one, and leaves it out.
  const versions = ["", ...some(draw, filled)].filter((version) => !version.startsWith("\ufeff"));
  const facts = draw(fc.array(fc.nat(), { maxLength: 12 })).map((): Fact => {
    const measure = draw(fc.constantFrom(...measures));
    const ofMoney = new Set(["deviation", "forecast_deviation"]);
    const scenarios = storedScenarios.filter((scenario) => measure.unit === "sek" || !ofMoney.has(scenario));
    const amount = draw(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 })));
    return {
      measure: measure.id,
      unit: draw(fc.constantFrom(...codes)),
      period: draw(span),
      scenario: draw(fc.constantFrom(...scenarios)),
      version: draw(fc.constantFrom(...versions)),
      cut: anyCut(draw, dimensions),
      kind: oneOf(draw, "observed", "reported"),
      amount,
      upper: draw(fc.option(fc.integer({ min: amount, max: Number.MAX_SAFE_INTEGER }))),
      qualifier: oneOf(draw, null, "about", "at_most"),
      preliminary: draw(yesNo),
      note: draw(fc.option(filled)),
      source: place,
    };
  });
  const keyOf = ({ measure, unit, scenario, version, cut, kind }: Fact): string =>
    [measure, unit, scenario, version, cutKey(cut), kind].join("\n");
  return [...new Map(facts.map((fact) => [keyOf(fact), fact])).values()];
}

export function anyRegister(draw: Draw, { codes }: Known, register: string): Workspace["registers"][number] {
  const types = ["text", "date", "number", "money", "yes_no", "choice", "unit"] as const;
  const choices = [{ id: "null", name: draw(localText) }];
  const fields = ["null", ...some(draw, id)].filter(isFirst).map((field) => {
    const type = draw(fc.constantFrom(...types));
    const own = { id: field, name: draw(localText), type, choices: type === "choice" ? choices : [] };
    return draw(yesNo) ? { ...own, sensitive: true } : own;
  });
  const valueOf = (type: (typeof types)[number]): fc.Arbitrary<string> =>
    ({
      text: cellText,
      date,
      number: decimalText,
      money: decimalText,
      yes_no: fc.constantFrom("yes", "no"),
      choice: fc.constant("null"),
      unit: fc.constantFrom(...codes),
    })[type];
  const records = some(draw, filled).map((record) => ({
    id: record,
    values: Object.fromEntries(fields.map((field) => [field.id, draw(yesNo) ? draw(valueOf(field.type)) : ""])),
    line: 0,
  }));
  return { id: register, name: draw(localText), description: draw(textOrNull), fields, records, file: "" };
}
