import { useState } from "react";

import { formatDay } from "#domain/periods/format.ts";
import { useAddressSearch } from "#web/address.ts";
import type { Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { Address } from "#web/components/frame/address.tsx";
import { useCalendarMessages } from "#web/messages/use-calendar-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

import { EntryForm } from "./entry-form.tsx";
import { RemoveEntry } from "./remove-entry.tsx";
import { Subscribe } from "./subscribe.tsx";
import { WheelView } from "./wheel-view.tsx";
import "./calendar.css";

type Calendar = Body<"/api/workspaces/{workspace}/calendar">;
type Entry = Calendar["entries"][number];
type Occurrence = Calendar["months"][number]["occurrences"][number];

/** What is open over the page: nothing, a form for a new entry, or something to do to one. */
type Open = { readonly what: "nothing" | "add" } | { readonly what: "change" | "remove"; readonly entry: Entry };

/** The annual wheel of a year: drawn, and month by month. */
export function CalendarPage() {
  const texts = useCalendarMessages();
  const language = useLanguage();
  const workspace = useWorkspaceId();
  const { year, unit } = useAddressSearch();
  const asked = { language, unit, ...(year === undefined ? {} : { year }) };
  const answer = useApi("/api/workspaces/{workspace}/calendar", { workspace }, asked);
  useTitle(texts.calendar);
  return <Asked answer={answer}>{(calendar) => <Shown calendar={calendar} isOfUnit={unit !== undefined} />}</Asked>;
}

function Shown({ calendar, isOfUnit }: { readonly calendar: Calendar; readonly isOfUnit: boolean }) {
  const texts = useCalendarMessages();
  const [open, setOpen] = useState<Open>({ what: "nothing" });
  const close = (): void => setOpen({ what: "nothing" });
  const { year, may, choices } = calendar;
  return (
    <>
      <div className="calendar-head">
        <h1>{texts.of(year)}</h1>
        <Years year={year} />
      </div>
      <p className="lede">
        {texts.lede} {isOfUnit ? texts.concerns : ""}
      </p>
      {may.add.allowed ? (
        <button type="button" className="button" onClick={() => setOpen({ what: "add" })}>
          {texts.add}
        </button>
      ) : null}
      <div className="calendar-parts">
        <div className="calendar-drawn">
          <WheelView calendar={calendar} />
          <Subscribe />
        </div>
        <Months calendar={calendar} onOpen={setOpen} />
      </div>
      {open.what === "add" ? <EntryForm entry={null} choices={choices} year={year} onClose={close} /> : null}
      {open.what === "change" ? <EntryForm entry={open.entry} choices={choices} year={year} onClose={close} /> : null}
      {open.what === "remove" ? <RemoveEntry entry={open.entry} onClose={close} /> : null}
    </>
  );
}

function Years({ year }: { readonly year: number }) {
  const texts = useCalendarMessages();
  return (
    <nav aria-label={texts.chooseYear} className="calendar-years">
      {[year - 1, year + 1].map((other) => (
        <Address key={other} to={`calendar?year=${other}`}>
          {texts.year(other)}
        </Address>
      ))}
    </nav>
  );
}

interface MonthsProps {
  readonly calendar: Calendar;
  readonly onOpen: (open: Open) => void;
}

function Months({ calendar: { months, entries }, onOpen }: MonthsProps) {
  const texts = useCalendarMessages();
  const filled = months.filter(({ occurrences }) => occurrences.length > 0);
  const entryOf = (occurrence: Occurrence): Entry | null =>
    occurrence.kind === "deadline" ? null : (entries.find(({ id }) => id === occurrence.of) ?? null);
  return (
    <section aria-labelledby="calendar-months" className="calendar-months">
      <h2 id="calendar-months">{texts.monthByMonth}</h2>
      {filled.length === 0 ? <p className="empty">{texts.none}</p> : null}
      {filled.map(({ name, occurrences }) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          <ul className="calendar-list">
            {occurrences.map((occurrence) => (
              <li key={occurrence.id}>
                <Told occurrence={occurrence} />
                <Acts occurrence={occurrence} entry={entryOf(occurrence)} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Told({ occurrence }: { readonly occurrence: Occurrence }) {
  const { date, name, kindName, unit, role, repeats, description } = occurrence;
  const about = [kindName, unit, role, repeats].filter((part) => part !== null);
  return (
    <div className="calendar-told">
      <p>
        <time dateTime={date}>{formatDay(date, useLanguage())}</time> <strong>{name}</strong>
      </p>
      <p className="calendar-about">{about.join(" · ")}</p>
      {description === null ? null : <p className="calendar-about">{description}</p>}
    </div>
  );
}

interface ActsProps {
  readonly occurrence: Occurrence;
  readonly entry: Entry | null;
  readonly onOpen: (open: Open) => void;
}

/** An entry is changed with all its days, from any of them. */
function Acts({ occurrence: { name, date }, entry, onOpen }: ActsProps) {
  const texts = useCalendarMessages();
  const day = formatDay(date, useLanguage());
  if (entry === null) return null;
  return (
    <div className="calendar-acts">
      <button
        type="button"
        className="quiet-button"
        aria-label={texts.changeNamed(name, day)}
        onClick={() => onOpen({ what: "change", entry })}
      >
        {texts.change}
      </button>
      <button
        type="button"
        className="quiet-button"
        aria-label={texts.removeNamed(name, day)}
        onClick={() => onOpen({ what: "remove", entry })}
      >
        {texts.remove}
      </button>
    </div>
  );
}
