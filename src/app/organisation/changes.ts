import {
  nameOn,
  type IsoDate,
  type Organisation,
  type ParentEdge,
  type UnitCode,
} from "#domain/organisation/organisation.ts";
import { shareText } from "#domain/organisation/share.ts";
import { dayAfter, dayBefore } from "#domain/periods/span.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import { word } from "./words.ts";

/** What happened to a unit on a day, in words. */
export interface UnitChange {
  readonly date: IsoDate;
  readonly unit: UnitCode;
  readonly name: string;
  readonly what: readonly string[];
}

/** Everything that has happened in an organisation and is settled to happen, oldest first. */
export function changesOf(organisation: Organisation, language: Language): readonly UnitChange[] {
  const found = new Map<string, UnitChange>();
  const tell = (date: IsoDate, unit: UnitCode, what: string): void => {
    const day = organisation.edges.some((edge) => edge.unit === unit && edge.from === date) ? date : dayBefore(date);
    const name = inLanguage(nameOn(organisation, unit, day), language);
    const known = found.get(`${date} ${unit}`) ?? { date, unit, name, what: [] };
    found.set(`${date} ${unit}`, { ...known, what: [...known.what, what] });
  };
  for (const own of Map.groupBy(organisation.edges, ({ unit }) => unit).values())
    for (const edge of own) tellEdge(organisation, edge, own, language, tell);
  for (const rows of Map.groupBy(organisation.successions, ({ date, unit }) => `${date} ${unit}`).values()) {
    const { date = "", unit = "" } = rows[0] ?? {};
    const to = rows.map(({ successor, share }) => `${successor ?? word("nobody", language)} ${shareText(share)}`);
    const notes = rows.flatMap(({ note }) => note ?? []);
    tell(date, unit, [word("taken", language, { to: to.join(", ") }), ...notes].join(". "));
  }
  return [...found.values()].toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

function tellEdge(
  organisation: Organisation,
  edge: ParentEdge,
  own: readonly ParentEdge[],
  language: Language,
  tell: (date: IsoDate, unit: UnitCode, what: string) => void,
): void {
  const { unit, from, to } = edge;
  const nameOfParent = ({ parent }: ParentEdge, date: IsoDate): string =>
    parent === null ? word("top", language) : inLanguage(nameOn(organisation, parent, date), language);
  if (from !== null) {
    const before = own.find((one) => one.to === dayBefore(from));
    if (before === undefined) tell(from, unit, word("isNew", language, { parent: nameOfParent(edge, from) }));
    else if (before.parent !== edge.parent) {
      const parents = { before: nameOfParent(before, dayBefore(from)), after: nameOfParent(edge, from) };
      tell(from, unit, word("moved", language, parents));
    }
    if (before !== undefined && inLanguage(before.name, language) !== inLanguage(edge.name, language))
      tell(from, unit, word("renamed", language, { before: inLanguage(before.name, language) }));
  }
  if (to !== null && !own.some((one) => one.from === dayAfter(to))) tell(dayAfter(to), unit, word("ended", language));
}
