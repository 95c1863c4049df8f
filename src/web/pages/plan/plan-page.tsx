import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Checkbox } from "react-aria-components";

import { useAddressSearch } from "#web/address.ts";
import { useApi, useChoice, useWorkspaceId } from "#web/api/queries.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";
import type { Search } from "#web/search.ts";

import { ActForm } from "./act-form.tsx";
import { Board } from "./board.tsx";
import { Comparison } from "./comparison.tsx";
import { nouns, type Act, type Done, type Plan } from "./plan.ts";
import { StrategyMap } from "./strategy-map.tsx";
import { PlanTable } from "./table.tsx";
import { Timeline } from "./timeline.tsx";
import { Tree } from "./tree.tsx";
import { Unused } from "./unused.tsx";
import { UndoBar } from "./undo-bar.tsx";
import "./plan.css";

const views = ["tree", "table", "board", "timeline", "map", "comparison"] as const;

/** A unit's plan of a year: seen in several ways, and altered by whoever may. */
export function PlanPage() {
  const workspace = useWorkspaceId();
  const [isBelow, setBelow] = useState(false);
  const query = { ...useChoice(), below: isBelow ? "yes" : "no" } as const;
  const answer = useApi("/api/workspaces/{workspace}/plan", { workspace }, query);
  return <Asked answer={answer}>{(plan) => <OfPlan plan={plan} isBelow={isBelow} onBelow={setBelow} />}</Asked>;
}

interface OfPlanProps {
  readonly plan: Plan;
  readonly isBelow: boolean;
  readonly onBelow: (isBelow: boolean) => void;
}

function OfPlan({ plan, isBelow, onBelow }: OfPlanProps) {
  const texts = usePlanMessages();
  const { view: asked } = useAddressSearch();
  const view = views.find((one) => one === asked) ?? "tree";
  const navigate = useNavigate();
  const look = (search: Search): void => {
    void navigate({ to: ".", search: (before: Search) => ({ ...before, ...search }), resetScroll: false });
  };
  const [act, setAct] = useState<Act | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const title = texts.title(plan.unit.name, plan.period.text);
  useTitle(title);
  const finish = (one: Done): void => {
    setDone(one);
    setAct(null);
  };
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{texts.lede}</p>
      <div className="plan-choice">
        <Choice
          label={texts.year}
          value={plan.period.key}
          options={[...new Set([plan.period.key, ...plan.years])].toSorted().map((id) => ({ id, name: id }))}
          onChange={(period) => look({ period })}
        />
        <Choice
          label={texts.view}
          value={view}
          options={views.map((id) => ({ id, name: texts.views[id] }))}
          onChange={(id) => look({ view: id === "tree" ? undefined : id })}
        />
        <Checkbox className="plan-check" isSelected={isBelow} onChange={onBelow}>
          {texts.below}
        </Checkbox>
      </div>
      <Acts plan={plan} onAct={setAct} />
      <UndoBar done={done} onDone={setDone} />
      {plan.things.some(({ isOwn }) => isOwn) ? null : <p className="empty">{texts.empty}</p>}
      <View view={view} plan={plan} onAct={setAct} onDone={setDone} />
      <Unused plan={plan} isBelow={isBelow} onAct={setAct} />
      {act === null ? null : <ActForm act={act} plan={plan} onDone={finish} onClose={() => setAct(null)} />}
    </>
  );
}

/** What can be made; where nothing may, why. */
function Acts({ plan, onAct }: { readonly plan: Plan; readonly onAct: (act: Act) => void }) {
  const texts = usePlanMessages();
  const { may } = plan;
  const allowed = nouns.filter((noun) => may[noun].allowed);
  const hasDrafts = plan.things.some(({ isOwn, status }) => isOwn && status.id === "draft");
  if (allowed.length === 0) return may.model.why === null ? null : <p className="empty">{may.model.why}</p>;
  return (
    <div className="plan-acts">
      {allowed.map((noun) => (
        <button key={noun} type="button" className="plain-button" onClick={() => onAct({ form: "add", noun })}>
          {texts.add[noun]}
        </button>
      ))}
      {may.model.allowed ? (
        <button type="button" className="plain-button" onClick={() => onAct({ form: "copy" })}>
          {texts.copy}
        </button>
      ) : null}
      {may.model.allowed && hasDrafts ? (
        <button type="button" className="button" onClick={() => onAct({ form: "adopt" })}>
          {texts.adopt}
        </button>
      ) : null}
    </div>
  );
}

interface ViewProps {
  readonly view: (typeof views)[number];
  readonly plan: Plan;
  readonly onAct: (act: Act) => void;
  readonly onDone: (done: Done) => void;
}

function View({ view, plan, onAct, onDone }: ViewProps) {
  switch (view) {
    case "tree":
      return <Tree things={plan.things} onAct={onAct} onDone={onDone} />;
    case "table":
      return <PlanTable things={plan.things} onAct={onAct} />;
    case "board":
      return <Board things={plan.things} />;
    case "timeline":
      return <Timeline plan={plan} />;
    case "map":
      return <StrategyMap plan={plan} />;
    case "comparison":
      return <Comparison plan={plan} />;
  }
}
