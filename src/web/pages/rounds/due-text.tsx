import { formatDay } from "#domain/periods/format.ts";
import { todayText } from "#web/components/inline/moment.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

interface DueTextProps {
  readonly day: string;
  readonly isLate: boolean;
  /** Something is still to be handed in. */
  readonly isWaiting: boolean;
}

const dayLength = 86_400_000;

/** The last day, and how far off or how long ago it is. */
export function DueText({ day, isLate, isWaiting }: DueTextProps) {
  const texts = useRoundMessages();
  const language = useLanguage();
  const days = Math.round((Date.parse(day) - Date.parse(todayText())) / dayLength);
  return (
    <>
      {texts.due(formatDay(day, language))}
      {isLate ? (
        <>
          , <span className="tone-bad">{texts.lateBy(Math.max(-days, 1))}</span>
        </>
      ) : isWaiting && days >= 0 ? (
        `, ${texts.dueIn(days)}`
      ) : null}
    </>
  );
}
