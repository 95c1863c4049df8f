import { term } from "#domain/terms.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import type { SaidAnswer } from "./draft.ts";
import { useWriting } from "./use-saver.ts";

type Trend = NonNullable<SaidAnswer["trend"]>;

interface TrendFieldProps {
  /** What it is chosen for. */
  readonly about: string;
  readonly value: Trend | null;
  readonly onChange: (trend: Trend | null) => void;
}

const directions = ["up", "flat", "down"] as const;
const meanings = ["better", "worse", "neutral"] as const;
const trends = directions.flatMap((direction) => meanings.map((meaning) => ({ direction, meaning })));
const directionTerms = { up: "trendUp", flat: "trendFlat", down: "trendDown" } as const;

const keyOf = ({ direction, meaning }: Trend): string => `${direction} ${meaning}`;

/** Where it goes and whether that is good, as the unit sees it; else it is worked out from the numbers. */
export function TrendField({ about, value, onChange }: TrendFieldProps) {
  const texts = useRoundMessages();
  const language = useLanguage();
  const { canWrite } = useWriting();
  const textOf = ({ direction, meaning }: Trend): string =>
    [term(directionTerms[direction], language), ...(meaning === "neutral" ? [] : [term(meaning, language)])].join(", ");
  if (!canWrite) {
    if (value === null) return null;
    return (
      <div className="field">
        <strong>{texts.trend}</strong>
        <p>{textOf(value)}</p>
      </div>
    );
  }
  return (
    <Choice
      label={texts.trendOf(about)}
      value={value === null ? "" : keyOf(value)}
      options={[
        { id: "", name: texts.trendByNumbers },
        ...trends.map((one) => ({ id: keyOf(one), name: textOf(one) })),
      ]}
      onChange={(id) => onChange(trends.find((one) => keyOf(one) === id) ?? null)}
    />
  );
}
