import { formatDay } from "#domain/periods/format.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import type { RoundSummary } from "./rounds-page.tsx";
import { StageActs } from "./stage-acts.tsx";

/** How a round stands, and what can be done with it as a whole. */
export function RoundHead({ round }: { readonly round: RoundSummary }) {
  const texts = useRoundMessages();
  const language = useLanguage();
  return (
    <>
      <p>
        {round.stageText}. {texts.period} {round.period}.
        {round.deadline === null ? null : ` ${texts.due(formatDay(round.deadline, language))}.`}
      </p>
      <StageActs round={round} />
    </>
  );
}
