import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { usePathNames } from "#web/address.ts";
import type { Body } from "#web/api/client.ts";
import { apiQuery, useApi } from "#web/api/queries.ts";
import { Address } from "#web/components/frame/address.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { NotFoundPage } from "#web/pages/view/not-found-page.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

import { Bar, CountBar } from "./count-bar.tsx";
import { DueText } from "./due-text.tsx";
import { Overrides } from "./overrides.tsx";
import { Reminders } from "./reminders.tsx";
import { RoundHead } from "./round-head.tsx";
import { unitAddress } from "./unit-address.ts";
import "./rounds.css";

type Progress = Body<"/api/workspaces/{workspace}/rounds/{round}/progress">;
type UnitProgress = Progress["units"][number];

/** Asked again so often that what is shown is true while one looks at it. */
const lookAgain = 5_000;

/** How far a round has come, unit by unit. */
export function RoundPage() {
  const texts = useRoundMessages();
  const language = useLanguage();
  const { workspace, round: id } = usePathNames();
  const rounds = useApi("/api/workspaces/{workspace}/rounds", { workspace }, { language });
  const path = "/api/workspaces/{workspace}/rounds/{round}/progress";
  const asked = apiQuery(path, { workspace, round: id }, { language });
  const progress = useQuery({ ...asked, placeholderData: keepPreviousData, refetchInterval: lookAgain });
  const round = rounds.data?.rounds.find((one) => one.id === id);
  useTitle(round?.name ?? texts.rounds);
  return (
    <Asked answer={rounds}>
      {() =>
        round === undefined ? (
          <NotFoundPage />
        ) : (
          <>
            <nav className="breadcrumb">
              <Address to="rounds">{texts.rounds}</Address>
            </nav>
            <h1>{round.name}</h1>
            <RoundHead round={round} />
            <Asked answer={progress}>{(shown) => <Content progress={shown} round={id} />}</Asked>
            {round.may.close.allowed || round.may.alter.allowed ? <Reminders round={id} stage={round.stage} /> : null}
            <Overrides round={id} />
          </>
        )
      }
    </Asked>
  );
}

function Content({ progress, round }: { readonly progress: Progress; readonly round: string }) {
  const texts = useRoundMessages();
  const { whole, levels, units } = progress;
  return (
    <>
      <section className="rounds-part" aria-labelledby="progress">
        <h2 id="progress">{texts.progress}</h2>
        <CountBar counts={whole} />
        {levels.length < 2
          ? null
          : levels
              .filter(({ counts }) => counts.all > 0)
              .map(({ level, counts, deadline }) => (
                <div key={level}>
                  <h3>{texts.level(level)}</h3>
                  {deadline === null ? null : (
                    <p className="soft">
                      <DueText
                        day={deadline}
                        isLate={false}
                        isWaiting={counts.all > counts.submitted + counts.approved}
                      />
                    </p>
                  )}
                  <CountBar counts={counts} />
                </div>
              ))}
      </section>
      {units.length === 0 ? null : (
        <section className="rounds-part" aria-labelledby="units">
          <h2 id="units">{texts.unitsAsked}</h2>
          <ul className="progress-units">
            {units.map((unit) => (
              <UnitRow key={unit.code} unit={unit} round={round} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function UnitRow({ unit, round }: { readonly unit: UnitProgress; readonly round: string }) {
  const texts = useRoundMessages();
  const { counts } = unit;
  const done = texts.counted(counts.approved, counts.all, texts.states.approved);
  return (
    <li className={`depth-${Math.min(unit.level, 6)}`}>
      <Address to={unitAddress(round, unit.code)}>{unit.name}</Address>
      <span className={unit.isLate ? "tone-bad" : undefined}>
        {unit.stateText}
        {unit.isLate ? `, ${texts.isLate}` : null}
      </span>
      {counts.all > 1 ? (
        <span>
          <Bar counts={counts} />
          <span className="soft">{texts.withBelow(done)}</span>
        </span>
      ) : null}
    </li>
  );
}
