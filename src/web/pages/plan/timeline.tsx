import { firstDay, lastDay, parseSpan } from "#domain/periods/span.ts";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { Plan, Thing } from "./plan.ts";
import { ThingName, ThingStatus } from "./thing-parts.tsx";

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
          </span>
          <svg className="plan-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect className="plan-bar-year" width="100" height="4" />
            <rect className="plan-bar-time" height="4" {...barOf(thing, days)} />
          </svg>
        </li>
      ))}
    </ul>
  );
}

/** In per cent of the year; what goes on before or after is cut off. */
function barOf({ from, to }: Thing, days: { readonly first: string; readonly last: string }) {
  const at = (day: string): number => Date.parse(day);
  const day = 24 * 60 * 60 * 1000;
  const length = at(days.last) + day - at(days.first);
  const start = Math.max(0, from === null ? 0 : at(from) - at(days.first));
  const end = Math.min(length, to === null ? length : at(to) + day - at(days.first));
  const isKnown = from !== null || to !== null;
  return { x: (start / length) * 100, width: isKnown ? Math.max(0.5, ((end - start) / length) * 100) : 0 };
}
