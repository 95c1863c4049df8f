import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import { perspectivesOf } from "./perspectives.ts";
import type { Plan, Thing } from "./plan.ts";
import { ThingCards, ThingName } from "./thing-parts.tsx";

interface ByPerspectiveProps {
  readonly levels: Plan["choices"]["levels"];
  readonly objectives: readonly Thing[];
  /** The level whose objectives are the perspectives. */
  readonly level: string;
}

/** A column for each objective of a level, with all that supports it, by level. */
export function ByPerspective({ levels, objectives, level }: ByPerspectiveProps) {
  const texts = usePlanMessages();
  return (
    <div className="plan-board">
      {perspectivesOf(objectives, level).map(({ top, things }) => {
        const name = top?.name ?? texts.noPerspective;
        return (
          <section key={top?.subject ?? ""} aria-label={name}>
            <h2>{top === null ? name : <ThingName thing={top} />}</h2>
            {things.length === 0 ? <p className="empty">{texts.nothingBelow}</p> : null}
            {levels
              .map((one) => ({ one, own: things.filter((thing) => thing.level === one.id) }))
              .filter(({ own }) => own.length > 0)
              .map(({ one, own }) => (
                <section key={one.id} aria-label={`${name}: ${one.name}`}>
                  <h3>{one.name}</h3>
                  <ThingCards things={own} />
                </section>
              ))}
          </section>
        );
      })}
    </div>
  );
}
