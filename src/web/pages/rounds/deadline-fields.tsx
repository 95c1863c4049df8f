import { DayField } from "#web/components/form/fields.tsx";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

/** The last days as they are written; empty: none. */
interface Days {
  readonly deadline: string;
  readonly deadlines: readonly { readonly level: number; readonly date: string }[];
}

interface DeadlineFieldsProps {
  readonly days: Days;
  readonly onChange: (days: Days) => void;
}

/** The last day for all, and one for each level that is to have its own. A level may be without until the form is sent. */
export function DeadlineFields({ days, onChange }: DeadlineFieldsProps) {
  const texts = useRoundMessages();
  const { deadline, deadlines } = days;
  const depth = Math.max(-1, ...deadlines.map(({ level }) => level)) + 1;
  const set = (level: number, date: string): void =>
    onChange({ deadline, deadlines: [...deadlines.filter((one) => one.level !== level), { level, date }] });
  return (
    <>
      <DayField
        name="deadline"
        label={texts.otherDay}
        value={deadline}
        onChange={(day) => onChange({ deadline: day, deadlines })}
      />
      {Array.from({ length: depth }, (_, level) => (
        <DayField
          key={level}
          name={`level-${level}`}
          label={texts.levelDay(level)}
          hint={texts.noDayHint}
          value={deadlines.find((one) => one.level === level)?.date ?? ""}
          onChange={(date) => set(level, date)}
        />
      ))}
      <button type="button" className="quiet-button more-levels" onClick={() => set(depth, "")}>
        {texts.moreLevels}
      </button>
    </>
  );
}

/** Those levels that have been given a day. */
export function givenDays({ deadlines }: Pick<Days, "deadlines">): Days["deadlines"] {
  return deadlines.filter(({ date }) => date !== "");
}
