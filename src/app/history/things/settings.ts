import type { LocalText } from "#domain/text.ts";
import type { SmallGroups } from "#domain/measures/small-groups.ts";
import type { ReminderRules } from "#domain/reminders/due.ts";
import type { NumberStyle } from "#domain/workspace.ts";
import type { Bodies } from "#store/workspace.ts";

import { group, list, text, value, type Field } from "../field.ts";
import { number, oneOf, plain, written } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { languages, words } from "./words.ts";

const roundings: Readonly<Record<NumberStyle["rounding"], LocalText>> = {
  as_is: { sv: "varje tal för sig", en: "each number by itself" },
  foot: { sv: "så att tabeller summerar", en: "so that tables foot" },
};

const costs: Readonly<Record<NumberStyle["costs"], LocalText>> = {
  signed: { sv: "med minustecken", en: "with a minus" },
  positive_costs: { sv: "utan minustecken", en: "without a minus" },
};

export const settings: Field<Bodies["settings"]> = group<Bodies["settings"]>({
  id: value({ sv: "Arbetsytans id", en: "The id of the workspace" }, written),
  name: text(words.name),
  languages: list({ sv: "Språk", en: "Languages" }, oneOf(languages)),
  smallGroups: group<SmallGroups>({
    threshold: value({ sv: "Minsta antalet personer som visas", en: "The fewest persons shown" }, number, {
      sv: "inget",
      en: "none",
    }),
    persons: value({ sv: "Måttet som räknar personer", en: "The measure that counts persons" }, nameOfThing("measure")),
  }),
  reminders: group<ReminderRules>({
    soon: value(
      {
        sv: "Antalet dagar före sista svarsdagen som det påminns",
        en: "How many days before the deadline people are reminded",
      },
      number,
    ),
    escalated: value(
      {
        sv: "Antalet dagar efter sista svarsdagen som chefen får veta",
        en: "How many days after the deadline the manager is told",
      },
      number,
    ),
    nears: value(
      {
        sv: "Antalet dagar före en dag i ett uppdrag som det påminns",
        en: "How many days before a day of an assignment its owner is reminded",
      },
      number,
    ),
  }),
  style: group<NumberStyle>({
    money: value(words.moneyScale, plain),
    moneyDecimals: value({ sv: "Antalet decimaler i belopp", en: "The number of decimals of amounts" }, number),
    rounding: value({ sv: "Avrundningen", en: "The rounding" }, oneOf(roundings)),
    costs: value({ sv: "Sättet att skriva kostnader", en: "How costs are printed" }, oneOf(costs)),
  }),
});
