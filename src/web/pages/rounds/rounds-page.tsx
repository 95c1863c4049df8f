import { useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { Address } from "#web/components/frame/address.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

import { CountBar } from "./count-bar.tsx";
import { RoundHead } from "./round-head.tsx";
import { unitAddress } from "./unit-address.ts";
import "./rounds.css";

export type RoundSummary = Body<"/api/workspaces/{workspace}/rounds">["rounds"][number];

/** All rounds, what each asks of the reader, and how far it has come. */
export function RoundsPage() {
  const texts = useRoundMessages();
  const workspace = useWorkspaceId();
  const answer = useApi("/api/workspaces/{workspace}/rounds", { workspace }, { language: useLanguage() });
  useTitle(texts.rounds);
  return (
    <>
      <h1>{texts.rounds}</h1>
      <p className="lede">{texts.lede}</p>
      <Asked answer={answer}>
        {({ rounds, may }) => (
          <>
            {may.make.allowed ? (
              <p className="rounds-make">
                <Address to="round-form" className="button">
                  {texts.make}
                </Address>
              </p>
            ) : null}
            {rounds.length === 0 ? <p className="empty">{texts.none}</p> : null}
            {rounds.map((round) => (
              <RoundView key={round.id} round={round} />
            ))}
          </>
        )}
      </Asked>
    </>
  );
}

function RoundView({ round }: { readonly round: RoundSummary }) {
  const texts = useRoundMessages();
  const heading = `round-${round.id}`;
  return (
    <section className="rounds-part" aria-labelledby={heading}>
      <h2 id={heading}>{round.name}</h2>
      <RoundHead round={round} />
      <CountBar counts={round.counts} />
      <p>
        <Address to={`rounds/${encodeURIComponent(round.id)}`}>
          {texts.follow}
          <span className="hidden-text">: {round.name}</span>
        </Address>
      </p>
      <Mine round={round} />
    </section>
  );
}

const shownFirst = 8;

function Mine({ round: { id, mine } }: { readonly round: RoundSummary }) {
  const texts = useRoundMessages();
  const [isAll, setAll] = useState(false);
  if (mine.length === 0) return null;
  const shown = isAll ? mine : mine.slice(0, shownFirst);
  return (
    <>
      <h3>{texts.mine}</h3>
      <ul className="units">
        {shown.map(({ code, name }) => (
          <li key={code}>
            <Address to={unitAddress(id, code)}>{name}</Address>
          </li>
        ))}
      </ul>
      {shown.length === mine.length ? null : (
        <button type="button" className="quiet-button" onClick={() => setAll(true)}>
          {texts.moreUnits(mine.length - shown.length)}
        </button>
      )}
    </>
  );
}
