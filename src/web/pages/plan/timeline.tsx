import { firstDay, lastDay, parseSpan } from "#domain/periods/span.ts";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { Plan, Thing } from "./plan.ts";
import { Milestones, ThingName, ThingStatus } from "./thing-parts.tsx";

/** The assignments as bars over the year that is looked at. The days are written too: a bar is no more than a picture of them. */
export function Timeline({ plan }: { readonly plan: Plan }) {
  const texts = usePlanMessages();
  const assignments = plan.things.filter(({ noun }) => noun === "assignment");
  const span = parseSpan(plan.period.key);
  if (assignments.length === 0 || span === null) return <p className="empty">{texts.noAssignments}</p>;
  const days = { first: firstDay(span), last: lastDay(span) };
  return (
    <ul className="plan-timeline">
      {assignments.map((thing) => (
        <li key={thing.subject}>
          <span>
            <ThingName thing={thing} /> <ThingStatus thing={thing} />
            <span className="plan-soft">{thing.time === "" ? texts.noTime : thing.time}</span>
            <Milestones thing={thing} />
          </span>
          <svg className="plan-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect className="plan-bar-year" width="100" height="4" />
            <rect className="plan-bar-time" height="4" {...barOf(thing, days)} />
            {thing.milestones
              .filter(({ date }) => date >= days.first && date <= days.last)
              .map(({ id, date }) => (
                <rect key={id} className="plan-bar-milestone" width="0.8" height="4" x={placeOf(date, days)} />
              ))}
          </svg>
        </li>
      ))}
    </ul>
  );
}

interface Days {
  readonly first: string;
  readonly last: string;
}

const day = 24 * 60 * 60 * 1000;
const daysOf = ({ first, last }: Days): number => Date.parse(last) + day - Date.parse(first);

/** How far into the year a day begins, in per cent. */
function placeOf(date: string, days: Days): number {
  return ((Date.parse(date) - Date.parse(days.first)) / daysOf(days)) * 100;
}

/** In per cent of the year; what goes on before or after is cut off. */
function barOf({ from, to }: Thing, days: Days) {
  const start = Math.max(0, from === null ? 0 : placeOf(from, days));
  const end = Math.min(100, to === null ? 100 : placeOf(to, days) + (day / daysOf(days)) * 100);
  const isKnown = from !== null || to !== null;
  return { x: start, width: isKnown ? Math.max(0.5, end - start) : 0 };
}
