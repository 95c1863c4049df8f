import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { Thing } from "./plan.ts";
import { ThingName, ThingState, ThingStatus } from "./thing-parts.tsx";

/** The assignments by what was said of them in the round. */
export function Board({ things }: { readonly things: readonly Thing[] }) {
  const texts = usePlanMessages();
  const assignments = things.filter(({ noun }) => noun === "assignment");
  if (assignments.length === 0) return <p className="empty">{texts.noAssignments}</p>;
  const columns = [...Map.groupBy(assignments, ({ state }) => state?.text ?? "")];
  return (
    <div className="plan-board">
      {columns.map(([name, cards]) => (
        <section key={name} aria-label={name === "" ? texts.noState : name}>
          <h2>
            <ThingState state={cards[0]?.state ?? null} />
          </h2>
          <ul>
            {cards.map((thing) => (
              <li key={thing.subject} className="plan-card">
                <ThingName thing={thing} />
                <span className="plan-soft">
                  {[thing.detail, thing.time].filter((part) => part !== "").join(" · ")}
                </span>
                <ThingStatus thing={thing} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
