import { burdenOf } from "#domain/rounds/burden.ts";
import { useRoundFormMessages } from "#web/messages/use-round-form-messages.ts";

import type { Choices, Written } from "./written.ts";

interface BurdenTextProps {
  readonly units: Choices["units"];
  readonly written: Written;
}

/** How many units are asked, and how much of each: what the round costs those who answer it. */
export function BurdenText({ units, written }: BurdenTextProps) {
  const texts = useRoundFormMessages();
  const chosen = new Set(written.units);
  const asked = units.filter(({ code }) => chosen.has(code));
  const burden = burdenOf(asked, written.subjects, written.questions.length);
  const { most, unasked, things } = burden;
  if (most === null) return <output>{texts.burdenNone}</output>;
  const mean = things === 0 ? 0 : things / burden.units;
  const isEven = units.length > 0 && burden.units * most.things === things;
  const parts = [
    Math.round(mean) === 1 ? texts.burdenEachOne : texts.burdenEach(mean < 0.5 ? 0 : Math.round(mean)),
    ...(isEven ? [] : [texts.burdenMost(most.things, asked.find(({ code }) => code === most.unit)?.name ?? most.unit)]),
    ...(written.deviations.length === 0 ? [] : [texts.burdenDeviations(written.deviations.length)]),
    ...(unasked === 0 ? [] : [texts.burdenUnasked(unasked)]),
  ];
  return (
    <output>
      <strong>{texts.burden(burden.units)}</strong>, {parts.join(", ")}.
    </output>
  );
}
