import { discussionAddress } from "#web/components/discussion/address.ts";
import { Address } from "#web/components/frame/address.tsx";
import { SymbolSign } from "#web/components/inline/symbol.tsx";
import { useDiscussionMessages } from "#web/messages/use-discussion-messages.ts";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { Act, Thing } from "./plan.ts";

/** Number and name; a way to its page where it has one. */
export function ThingName({ thing }: { readonly thing: Thing }) {
  const name = [thing.number ?? "", thing.name].filter((part) => part !== "").join(" ");
  if (thing.noun === "objective") return <Address to={`objectives/${thing.id}`}>{name}</Address>;
  return thing.noun === "assignment" ? <Address to={`assignments/${thing.id}`}>{name}</Address> : name;
}

/** Whether it is a draft, holds, or has ended and why. What just holds says nothing. */
export function ThingStatus({ thing }: { readonly thing: Thing }) {
  const { status, ended } = thing;
  const said = [status.text, ended ?? ""].filter((part) => part !== "").join(" · ");
  return said === "" ? null : <span className={`plan-status plan-status-${status.id}`}>{said}</span>;
}

/** Each with its unit and where it stands, in a list. */
export function ThingCards({ things }: { readonly things: readonly Thing[] }) {
  return (
    <ul>
      {things.map((thing) => (
        <li key={thing.subject} className="plan-card">
          <ThingName thing={thing} />
          <span className="plan-soft">{thing.unit.name}</span>
          <ThingStatus thing={thing} />
        </li>
      ))}
    </ul>
  );
}

/** What was said of it in the round. */
export function ThingState({ state }: { readonly state: Thing["state"] }) {
  const texts = usePlanMessages();
  if (state === null) return <span className="plan-soft">{texts.noState}</span>;
  return (
    <span className={`plan-state tone-${state.tone}`}>
      <SymbolSign symbol={state.symbol} /> {state.text}
    </span>
  );
}

/** What is said of each milestone. */
export function Milestones({ thing: { milestones } }: { readonly thing: Thing }) {
  const texts = usePlanMessages();
  if (milestones.length === 0) return null;
  return (
    <ul className="plan-milestones" aria-label={texts.milestones}>
      {milestones.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}

interface ThingActsProps {
  readonly thing: Thing;
  readonly onAct: (act: Act) => void;
}

/** The way to its discussion, with how many posts there are. */
function ThingDiscussion({ thing: { subject, name, posts } }: { readonly thing: Thing }) {
  const texts = useDiscussionMessages();
  return (
    <Address to={discussionAddress(subject)} className="quiet-button">
      {texts.open(posts)}
      <span className="hidden-text">: {name}</span>
    </Address>
  );
}

/** What may be done with a thing. */
export function ThingActs({ thing, onAct }: ThingActsProps) {
  const texts = usePlanMessages();
  if (!thing.may.allowed || !thing.isOwn) return <ThingDiscussion thing={thing} />;
  const { subject, name, noun, status } = thing;
  const isOver = status.id === "dropped" || status.id === "moved";
  const acts = [
    { form: "edit", text: texts.edit } as const,
    ...(isOver
      ? []
      : [{ form: "end", text: status.id === "draft" && noun === "objective" ? texts.takeAway : texts.end } as const]),
    ...(noun === "objective" && !isOver ? [{ form: "spread", text: texts.spread } as const] : []),
  ];
  return (
    <>
      {acts.map(({ form, text }) => (
        <button key={form} type="button" className="quiet-button" onClick={() => onAct({ form, subject })}>
          {text}
          <span className="hidden-text">: {name}</span>
        </button>
      ))}
      <ThingDiscussion thing={thing} />
    </>
  );
}
