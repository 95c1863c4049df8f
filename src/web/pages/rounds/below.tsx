import { Status } from "#web/components/inline/inlines.tsx";
import { SymbolSign } from "#web/components/inline/symbol.tsx";
import { Address } from "#web/components/frame/address.tsx";
import { useDiscussionMessages } from "#web/messages/use-discussion-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import { DueText } from "./due-text.tsx";
import { OverrideText } from "./overrides.tsx";
import { unitAddress } from "./unit-address.ts";
import type { Child } from "./use-below.ts";

interface BelowProps {
  readonly round: string;
  readonly units: readonly Child[];
}

/** The units that hand in to this one, at a glance. */
export function Below({ round, units }: BelowProps) {
  const texts = useRoundMessages();
  const discussion = useDiscussionMessages();
  if (units.length === 0) return null;
  return (
    <section className="rounds-part" aria-labelledby="below">
      <h2 id="below">{texts.below}</h2>
      <p>{texts.belowLede}</p>
      <ul className="below">
        {units.map((child) => (
          <li key={child.unit.code}>
            <Address to={unitAddress(round, child.unit.code)}>{child.unit.name}</Address>
            <span>
              {child.stateText}
              {child.isLate && child.deadline !== null ? (
                <>
                  {". "}
                  <DueText day={child.deadline} isLate isWaiting />
                </>
              ) : null}
            </span>
            <Tones tones={child.tones} />
            {child.posts === 0 ? null : <span>{discussion.posts(child.posts)}</span>}
            <OverrideText count={child.overrides} />
            <Changed changed={child.changed} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const signs = { good: "●", mid: "◐", bad: "▲", none: "–", unsaid: "○" } as const;
const tones = ["bad", "mid", "good", "none", "unsaid"] as const;

function Tones({ tones: counts }: Pick<Child, "tones">) {
  const texts = useRoundMessages();
  return (
    <span className="tones">
      {tones
        .filter((tone) => counts[tone] > 0)
        .map((tone) => (
          <span key={tone} className={`status tone-${tone}`}>
            <SymbolSign symbol={signs[tone]} />
            {texts.tones[tone](counts[tone])}
          </span>
        ))}
    </span>
  );
}

function Changed({ changed }: Pick<Child, "changed">) {
  const texts = useRoundMessages();
  if (changed.length === 0) return null;
  return (
    <details className="last">
      <summary>{texts.changed(changed.length)}</summary>
      <ul>
        {changed.map(({ subject, name, from, to }) => (
          <li key={subject}>
            {name}: <Status status={from} /> <span aria-hidden="true">→</span>
            <span className="hidden-text">{texts.to}</span> <Status status={to} />
          </li>
        ))}
      </ul>
    </details>
  );
}
