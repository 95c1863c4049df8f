import { formatDay, monthName } from "#domain/periods/format.ts";
import { monthOf } from "#domain/periods/month.ts";
import type { Body } from "#web/api/client.ts";
import { useCalendarMessages } from "#web/messages/use-calendar-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

import { arcsOf, hub, marksOf, pointAt, rim, turnOf, type Mark } from "./wheel.ts";

type Calendar = Body<"/api/workspaces/{workspace}/calendar">;
type Kind = Calendar["months"][number]["occurrences"][number]["kind"];

/** The year as a wheel. The list of the page says the same in words, and is what is read where nothing is seen. */
export function WheelView({ calendar }: { readonly calendar: Calendar }) {
  const texts = useCalendarMessages();
  const language = useLanguage();
  const { year, today, months, rounds } = calendar;
  const occurrences = months.flatMap((month) => month.occurrences);
  const arcs = arcsOf(rounds, year);
  const rings = Math.max(0, ...arcs.map(({ ring }) => ring + 1));
  const marks = marksOf(occurrences, year, rings);
  const kinds = [...new Map(occurrences.map(({ kind, kindName }) => [kind, kindName]))];
  return (
    <figure className="wheel">
      <svg viewBox="0 0 400 400" role="img" aria-label={texts.wheelOf(year, occurrences.length)}>
        <circle cx="200" cy="200" r={rim} className="wheel-rim" />
        <circle cx="200" cy="200" r={hub} className="wheel-rim" />
        {months.map(({ name }, index) => (
          <Month key={name} index={index} name={monthName(monthOf(year, index + 1), language, "short")} />
        ))}
        {arcs.map(({ work, path }) => (
          <path key={work.id} d={path} className="wheel-arc">
            <title>{`${work.name}, ${formatDay(work.from, language)}–${formatDay(work.to, language)}`}</title>
          </path>
        ))}
        {today.startsWith(`${year}-`) ? <Today turn={turnOf(today, year)} /> : null}
        {marks.map((mark) => (
          <g key={`${mark.date} ${mark.kind}`} transform={`translate(${mark.x} ${mark.y})`}>
            <title>{`${formatDay(mark.date, language)}: ${mark.names.join(", ")}`}</title>
            <Sign kind={mark.kind} />
          </g>
        ))}
        <text x="200" y="208" className="wheel-year">
          {year}
        </text>
      </svg>
      <figcaption>
        <ul className="wheel-legend">
          {kinds.map(([kind, name]) => (
            <li key={kind}>
              <svg viewBox="-7 -7 14 14" aria-hidden="true">
                <Sign kind={kind} />
              </svg>
              {name}
            </li>
          ))}
          {arcs.length === 0 ? null : (
            <li>
              <svg viewBox="-7 -7 14 14" aria-hidden="true">
                <path d="M -7 0 H 7" className="wheel-arc" />
              </svg>
              {texts.roundWork}
            </li>
          )}
        </ul>
      </figcaption>
    </figure>
  );
}

function Month({ index, name }: { readonly index: number; readonly name: string }) {
  const [inner, outer] = [pointAt(index / 12, hub), pointAt(index / 12, rim)];
  const label = pointAt((index + 0.5) / 12, rim + 16);
  return (
    <>
      <line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} className="wheel-spoke" />
      <text x={label.x} y={label.y + 5} className="wheel-month">
        {name}
      </text>
    </>
  );
}

function Today({ turn }: { readonly turn: number }) {
  const [inner, outer] = [pointAt(turn, hub), pointAt(turn, rim)];
  return <line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} className="wheel-today" />;
}

/** A shape of its own for each kind, so that none is told by its colour alone. */
function Sign({ kind }: Pick<Mark<Kind>, "kind">) {
  const className = `wheel-${kind}`;
  switch (kind) {
    case "meeting":
      return <circle r="5.5" className={className} />;
    case "duty":
      return <rect x="-5" y="-5" width="10" height="10" className={className} />;
    case "deadline":
      return <path d="M 0 -6.5 L 6.5 0 L 0 6.5 L -6.5 0 Z" className={className} />;
    case "other":
      return <path d="M 0 -6 L 6 5 L -6 5 Z" className={className} />;
  }
}
