import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import type { RoundSummary } from "./rounds-page.tsx";

type Counts = RoundSummary["counts"];

/** From what is done to what is not begun. */
const states = ["approved", "submitted", "returned", "reporting", "not_begun"] as const;

/** How many units stand how: in words, and drawn. */
export function CountBar({ counts }: { readonly counts: Counts }) {
  const texts = useRoundMessages();
  if (counts.all === 0) return <p className="empty">{texts.noUnits}</p>;
  const standing = standingIn(counts);
  return (
    <>
      <Bar counts={counts} />
      <p className="counts">
        {standing.map((state) => (
          <span key={state}>
            <span className={`count-mark count-${state}`} aria-hidden="true" />
            {texts.counted(counts[state], counts.all, texts.states[state])}
          </span>
        ))}
        {counts.late === 0 ? null : <span className="tone-bad">{texts.late(counts.late)}</span>}
      </p>
    </>
  );
}

const standingIn = (counts: Counts) => states.filter((state) => counts[state] > 0);

/** Drawn only: what it says is to stand in words beside it. */
export function Bar({ counts }: { readonly counts: Counts }) {
  const standing = standingIn(counts);
  return (
    <svg className="count-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      {standing.map((state, index) => {
        const before = standing.slice(0, index).reduce((sum, one) => sum + counts[one], 0);
        const [x, width] = [before, counts[state]].map((count) => (100 * count) / counts.all);
        return <rect key={state} className={`count-${state}`} x={x} width={width} height="1" />;
      })}
    </svg>
  );
}
