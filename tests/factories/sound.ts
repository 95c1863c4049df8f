import { describe } from "#domain/problems/catalogue.ts";
import { monthOf } from "#domain/periods/month.ts";
import type { Extract } from "#imports/sources/extract.ts";

const decimal = /^-?\d+(?:\.\d+)?$/u;
const [first, last] = [monthOf(0, 1), monthOf(9999, 12)];

/** Throws where an extract has something that can't be: an amount that is no number, a period that is none, a problem without words. */
export function mustBeSound({ values, totals, problems, facets }: Extract): void {
  const known = new Map(facets.map(({ id, values: names }) => [id, new Set(names.map(({ name }) => name))]));
  for (const { amount, period, names, place } of values) {
    must(decimal.test(amount), `the amount ${amount}`);
    must(
      period.from >= first && period.from <= period.to && period.to <= last,
      `the period ${period.from}..${period.to}`,
    );
    must(Number.isSafeInteger(place.row) && place.row >= 1, `the row ${place.row}`);
    for (const [facet, name] of Object.entries(names))
      must(known.get(facet)?.has(name) === true, `${name} of the facet ${facet}`);
  }
  for (const { amount, sum } of totals) must(decimal.test(amount) && decimal.test(sum), `the total ${amount}, ${sum}`);
  for (const problem of problems)
    for (const language of ["sv", "en"] as const) {
      const { message, advice } = describe(problem, language);
      must(!/\b(?:NaN|undefined|Infinity)\b/u.test(message + advice), `the sentence ${message}`);
    }
}

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`${what} cannot be`);
}
