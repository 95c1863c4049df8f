import { calendarKinds, repetitions, type CalendarEntry, type CalendarKind } from "#domain/calendar/entry.ts";
import { occurrencesIn, workOf, type Occurrence } from "#domain/calendar/occurrences.ts";
import { calendarKindWords, repetitionWords } from "#domain/calendar/words.ts";
import { nameOn, type IsoDate, type UnitCode } from "#domain/organisation/organisation.ts";
import { standingPath } from "#domain/organisation/place.ts";
import { treeAt } from "#domain/organisation/tree.ts";
import { monthName } from "#domain/periods/format.ts";
import { monthOf } from "#domain/periods/month.ts";
import { monthOfDay, monthsOf, type Span } from "#domain/periods/span.ts";
import { roles } from "#domain/permissions/role.ts";
import { capitalised, inLanguage, type Language, type LocalText } from "#domain/text.ts";

import { abilityOf, type Ability } from "../permissions/abilities.ts";
import type { Seat } from "../permissions/seat.ts";
import { roleText } from "../permissions/words.ts";
import { unitNodesOf, type UnitNode } from "../workspaces/view.ts";
import { markOf } from "./mark.ts";

/** The annual wheel of a year, as it is shown. */
export interface CalendarView {
  readonly year: number;
  readonly today: IsoDate;
  readonly months: readonly CalendarMonth[];
  readonly rounds: readonly RoundWork[];
  /** Those that the reader may change, as they are written. */
  readonly entries: readonly WrittenEntry[];
  readonly choices: CalendarChoices;
  readonly may: { readonly add: Ability };
}

export interface CalendarMonth {
  readonly name: string;
  readonly occurrences: readonly OccurrenceView[];
}

/** One day of the wheel in words. */
export interface OccurrenceView {
  /** The same whenever the calendar is asked for. */
  readonly id: string;
  readonly date: IsoDate;
  readonly name: string;
  readonly kind: CalendarKind | "deadline";
  readonly kindName: string;
  /** Of a round: none, since it asks several. */
  readonly unit: string | null;
  readonly role: string | null;
  readonly description: string | null;
  /** Once, or how often. */
  readonly repeats: string | null;
  /** The entry or the round that it comes from. */
  readonly of: string;
}

/** The days from which to which a round is worked on; the whole of it, though a part may be in another year. */
export interface RoundWork {
  readonly id: string;
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface WrittenEntry extends Omit<CalendarEntry, "place"> {
  /** What it says, as a save names it, so that nobody writes over what they have not seen. */
  readonly mark: string;
}

interface Named<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

/** What can be chosen in the form of an entry. */
export interface CalendarChoices {
  /** Those whose entries the reader may change. */
  readonly units: readonly UnitNode[];
  readonly kinds: readonly Named<CalendarKind>[];
  readonly repetitions: readonly Named<CalendarEntry["repeats"]>[];
  readonly roles: readonly Named<(typeof roles)[number]>[];
}

/** The wheel of a year as somebody sees it. `unit`: what concerns it, the units above it and those below it; null: all. */
export function calendarView(seat: Seat, year: number, unit: UnitCode | null, language: Language): CalendarView {
  const { open, asker } = seat;
  const { workspace } = open;
  const span = yearSpan(year);
  const { entries, rounds } = concerning(seat, unit);
  const shown = occurrenceViews(seat, occurrencesIn(entries, rounds, span), language);
  const verdict = seat.may("model", "anything");
  const mayChange = (code: UnitCode): boolean => open.stored !== null && seat.may("model", { unit: code }).allowed;
  return {
    year,
    today: asker.today,
    months: monthsOf(span).map((month) => ({
      name: capitalised(monthName(month, language, "long")),
      occurrences: shown.filter(({ date }) => monthOfDay(date) === month),
    })),
    rounds: rounds.flatMap((round) => {
      const work = workOf(round);
      if (work === null || monthOfDay(work.to) < span.from || monthOfDay(work.from) > span.to) return [];
      return [{ id: round.id, name: inLanguage(round.name, language), ...work }];
    }),
    entries: entries.filter((entry) => mayChange(entry.unit)).map(writtenEntry),
    choices: {
      units: unitNodesOf(treeAt(workspace.organisation, asker.today), mayChange, (code) =>
        inLanguage(nameOn(workspace.organisation, code, asker.today), language),
      ),
      kinds: calendarKinds.map((id) => ({ id, name: capitalised(calendarKindWords[id][language]) })),
      repetitions: repetitions.map((id) => ({ id, name: capitalised(repetitionWords[id][language]) })),
      roles: roles.map((id) => ({ id, name: capitalised(roleText(id, language)) })),
    },
    may: { add: open.stored === null ? unkept(language) : abilityOf(verdict, "model", language) },
  };
}

const unkeptText: LocalText = {
  sv: "Arbetsytan är en mapp med filer: årshjulet skrivs i dess calendar.yaml.",
  en: "The workspace is a folder of files: the annual wheel is written in its calendar.yaml.",
};

const unkept = (language: Language): Ability => ({ allowed: false, why: inLanguage(unkeptText, language) });

export function yearSpan(year: number): Span {
  return { from: monthOf(year, 1), to: monthOf(year, 12) };
}

function writtenEntry(entry: CalendarEntry): WrittenEntry {
  const { place: _, ...written } = entry;
  return { ...written, mark: markOf(entry) };
}

/** What concerns a unit: its own, what those above it ask of it, and what those below it do. */
function concerning({ open, asker }: Seat, unit: UnitCode | null) {
  const { calendar: entries, rounds, organisation } = open.workspace;
  if (unit === null) return { entries, rounds };
  const pathOf = (code: UnitCode): readonly UnitCode[] => standingPath(organisation, code, asker.today);
  const path = pathOf(unit);
  const isNear = (code: UnitCode): boolean => path.includes(code) || pathOf(code).includes(unit);
  return {
    entries: entries.filter((entry) => isNear(entry.unit)),
    rounds: rounds.filter((round) => round.units.length === 0 || round.units.some(isNear)),
  };
}

const deadlineWord: LocalText = { sv: "sista svarsdag", en: "deadline" };

export function occurrenceViews(
  { open, asker }: Pick<Seat, "open" | "asker">,
  occurrences: readonly Occurrence[],
  language: Language,
): readonly OccurrenceView[] {
  const { organisation } = open.workspace;
  const say = (text: LocalText | null): string | null => (text === null ? null : inLanguage(text, language));
  return occurrences.map((one): OccurrenceView => {
    const { date } = one;
    if (one.what === "deadline") {
      const { id, name } = one.round;
      const plain = { unit: null, role: null, description: null, repeats: null };
      const said = { kind: "deadline", kindName: inLanguage(deadlineWord, language), ...plain } as const;
      return { id: `deadline-${id}-${date}`, date, name: inLanguage(name, language), ...said, of: id };
    }
    const { id, name, kind, unit, role, description, repeats } = one.entry;
    return {
      id: `entry-${id}-${date}`,
      date,
      name: inLanguage(name, language),
      kind,
      kindName: inLanguage(calendarKindWords[kind], language),
      unit: inLanguage(nameOn(organisation, unit, asker.today), language),
      role: typeof role === "string" ? roleText(role, language) : say(role),
      description: say(description),
      repeats: repeats === "never" ? null : inLanguage(repetitionWords[repeats], language),
      of: id,
    };
  });
}
