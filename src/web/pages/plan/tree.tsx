import { useState } from "react";

import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import { dropOf, stepOf, type Move } from "./move.ts";
import type { Act, Done, Thing } from "./plan.ts";
import { Milestones, ThingActs, ThingName, ThingStatus } from "./thing-parts.tsx";

interface TreeProps {
  readonly things: readonly Thing[];
  readonly onAct: (act: Act) => void;
  readonly onDone: (done: Done) => void;
}

/** The plan as a tree: each thing below what it is for. Things are moved by buttons, or by dragging them. */
export function Tree({ things, onAct, onDone }: TreeProps) {
  const texts = usePlanMessages();
  const workspace = useWorkspaceId();
  const [dragged, setDragged] = useState<Thing | null>(null);
  const moving = useSend("POST /api/workspaces/{workspace}/plan/move");
  const move = (thing: Thing, to: Move | null): void => {
    if (to === null || thing.change === null) return;
    const { noun, id, change, name } = thing;
    moving.mutate(
      { params: { workspace }, body: { seen: { noun, id, change }, ...to } },
      { onSuccess: (planned) => onDone({ change: planned.change, text: texts.moved(name) }) },
    );
  };
  const branch = (under: string | null) => {
    const below = things.filter((one) => one.under === under);
    if (below.length === 0) return null;
    return (
      <ul className="plan-tree">
        {below.map((thing) => (
          <li key={thing.subject}>
            <div
              className="plan-row"
              data-own={thing.isOwn ? "" : undefined}
              draggable={mayMove(thing)}
              onDragStart={() => setDragged(thing)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => {
                if (dragged !== null && dropOf(dragged, thing) !== null) event.preventDefault();
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null) move(dragged, dropOf(dragged, thing));
              }}
            >
              <span className="plan-kind">{thing.kind}</span>
              <span className="plan-name">
                <ThingName thing={thing} />
              </span>
              <ThingStatus thing={thing} />
              <span className="plan-soft">
                {[thing.unit.name, thing.time, thing.detail].filter((part) => part !== "").join(" · ")}
              </span>
              <span className="plan-row-acts">
                <ThingActs thing={thing} onAct={onAct} />
                {mayMove(thing)
                  ? (["up", "down"] as const).map((way) => (
                      <button
                        key={way}
                        type="button"
                        className="quiet-button"
                        aria-label={texts.about(texts[way], thing.name)}
                        disabled={moving.isPending || stepOf(things, thing, way) === null}
                        onClick={() => move(thing, stepOf(things, thing, way))}
                      >
                        <span aria-hidden="true">{way === "up" ? "↑" : "↓"}</span>
                      </button>
                    ))
                  : null}
              </span>
              <Milestones thing={thing} />
            </div>
            {branch(thing.subject)}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <>
      {moving.error === null ? null : <ErrorNotice error={moving.error} retry={null} headingId={null} />}
      {branch(null)}
    </>
  );
}

const mayMove = (thing: Thing): boolean => thing.may.allowed && thing.isOwn;
