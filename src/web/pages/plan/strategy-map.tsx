import { useState } from "react";

import { Choice } from "#web/components/form/choice.tsx";
import { ScrollRegion } from "#web/components/table/scroll-region.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import { ByPerspective } from "./by-perspective.tsx";
import type { Plan, Thing } from "./plan.ts";
import { ThingCards } from "./thing-parts.tsx";

/** The objectives as a map: by level, or by those of one level that they support. */
export function StrategyMap({ plan }: { readonly plan: Plan }) {
  const texts = usePlanMessages();
  const [perspective, setPerspective] = useState("");
  const objectives = plan.things.filter(({ noun }) => noun === "objective");
  const rows = plan.choices.levels
    .map((level) => ({ level, things: objectives.filter((one) => one.level === level.id) }))
    .filter(({ things }) => things.length > 0);
  if (rows.length === 0) return <p className="empty">{texts.noObjectives}</p>;
  const levels = rows.map(({ level }) => level);
  return (
    <>
      <div className="plan-choice">
        <Choice
          label={texts.perspective}
          value={perspective}
          options={[{ id: "", name: texts.byLevel }, ...levels]}
          onChange={setPerspective}
        />
      </div>
      {perspective === "" ? (
        <ByLevel rows={rows} />
      ) : (
        <ByPerspective levels={levels} objectives={objectives} level={perspective} />
      )}
    </>
  );
}

interface ByLevelProps {
  readonly rows: readonly { readonly level: Plan["choices"]["levels"][number]; readonly things: readonly Thing[] }[];
}

/** Objectives by level, highest first, with a line from each to those that it supports. The tree says the same in words. */
function ByLevel({ rows }: ByLevelProps) {
  const texts = usePlanMessages();
  const most = Math.max(...rows.map(({ things }) => things.length));
  return (
    <ScrollRegion label={texts.views.map}>
      <div className="plan-map" style={{ minWidth: `${most * 10}rem` }}>
        {rows.map(({ level, things }, index) => (
          <section key={level.id} aria-label={level.name}>
            <Lines rows={rows.slice(0, index).map((one) => one.things)} things={things} />
            <h2>{level.name}</h2>
            <ThingCards things={things} />
          </section>
        ))}
      </div>
    </ScrollRegion>
  );
}

interface LinesProps {
  /** The rows above, highest first. */
  readonly rows: readonly (readonly Thing[])[];
  readonly things: readonly Thing[];
}

/** From the middle of each thing up to the middle of what it supports, wherever that stands in the rows above. */
function Lines({ rows, things }: LinesProps) {
  const lines = things.flatMap((thing, index) =>
    rows.flatMap((row) =>
      row.flatMap((above, place) =>
        thing.above.includes(above.subject)
          ? [
              {
                key: `${thing.subject} ${above.subject}`,
                x1: middle(place, row.length),
                x2: middle(index, things.length),
              },
            ]
          : [],
      ),
    ),
  );
  if (lines.length === 0) return null;
  return (
    <svg className="plan-lines" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {lines.map(({ key, x1, x2 }) => (
        <line key={key} x1={x1} y1="0" x2={x2} y2="10" vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}

const middle = (index: number, count: number): number => ((index + 0.5) / count) * 100;
