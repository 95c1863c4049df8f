import { useQuery } from "@tanstack/react-query";

import { apiQuery, useChoice, useWorkspaceId } from "#web/api/queries.ts";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { Act, Plan } from "./plan.ts";

interface UnusedProps {
  readonly plan: Plan;
  readonly isBelow: boolean;
  readonly onAct: (act: Act) => void;
}

/** Indicators that nobody uses, each with why and a way to end it. Nothing is ended by itself. */
export function Unused({ plan, isBelow, onAct }: UnusedProps) {
  const texts = usePlanMessages();
  const workspace = useWorkspaceId();
  const query = { ...useChoice(), below: isBelow ? "yes" : "no" } as const;
  const { data } = useQuery(apiQuery("/api/workspaces/{workspace}/plan/unused", { workspace }, query));
  const unused = (data?.indicators ?? []).flatMap((one) => {
    const thing = plan.things.find(({ subject }) => subject === one.subject);
    return thing === undefined || thing.ended !== null ? [] : [{ ...one, thing }];
  });
  if (unused.length === 0) return null;
  return (
    <section className="plan-unused" aria-labelledby="unused">
      <h2 id="unused">{texts.unused}</h2>
      <p>{texts.unusedLede}</p>
      <ul>
        {unused.map(({ subject, name, unit, reason, thing }) => (
          <li key={subject}>
            <strong>{name}</strong>
            {isBelow ? `, ${unit.name}` : null}
            <p className="soft">{reason}</p>
            {thing.may.allowed ? (
              <button type="button" className="plain-button" onClick={() => onAct({ form: "end", subject })}>
                {texts.end}
                <span className="hidden-text">: {name}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
