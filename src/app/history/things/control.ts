import type { Control, Risk, Sample } from "#domain/control/control.ts";
import { terms } from "#domain/terms.ts";
import type { LocalText } from "#domain/text.ts";

import { group, list, parts, text, untold, value, type Field } from "../field.ts";
import { kronor, local, number, oneOf } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { ended } from "./plan.ts";
import { words } from "./words.ts";

export const risk: Field<Risk> = group<Risk>({
  id: untold,
  name: text(words.name),
  unit: value(words.unit, nameOfThing("unit")),
  probability: value({ sv: "Sannolikheten", en: "The probability" }, number),
  consequence: value({ sv: "Konsekvensen", en: "The consequence" }, number),
  ended,
  place: untold,
});

const performed: Readonly<Record<Control["performed"], LocalText>> = {
  yes: terms.performedYes,
  partly: terms.performedPartly,
  no: terms.performedNo,
};

const sample: Field<Sample> = group<Sample>({
  size: value({ sv: "Stickprovets storlek", en: "The size of the sample" }, number),
  over: value({ sv: "Stickprovets nedre beloppsgräns", en: "The least amount in the sample" }, kronor),
  under: value({ sv: "Stickprovets övre beloppsgräns", en: "The greatest amount in the sample" }, kronor),
  parts: parts<Sample["parts"][number]>(
    {
      one: { sv: "Stickprovets del", en: "The part of the sample" },
      many: { sv: "Stickprovets delar", en: "The parts of the sample" },
    },
    ({ name }) => name.sv,
    ({ name }, reader) => local(name, reader),
    { name: text(words.name), size: value({ sv: "Storleken", en: "The size" }, number) },
  ),
  questions: list(terms.questions, local),
});

export const control: Field<Control> = group<Control>({
  id: untold,
  risk: value({ sv: "Risken", en: "The risk" }, nameOfThing("risk")),
  name: text(words.name),
  method: text({ sv: "Metoden", en: "The method" }),
  sample,
  performed: value({ sv: "Genomförandet", en: "Whether it was performed" }, oneOf(performed)),
  reason: text(words.reason),
  performedMethod: text({ sv: "Beskrivningen av hur kontrollen gjordes", en: "The description of how it was done" }),
  result: text({ sv: "Resultatet", en: "The result" }),
  action: text({ sv: "Åtgärden", en: "The action" }),
  ended,
  place: untold,
});
