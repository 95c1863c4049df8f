import type { ParentEdge, Succession, Unit } from "#domain/organisation/organisation.ts";
import { shareText } from "#domain/organisation/share.ts";

import { group, text, untold, value, type Field } from "../field.ts";
import { day, written } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { words } from "./words.ts";

export const unit: Field<Unit> = group<Unit>({ code: untold, name: text(words.name) });

export const edge: Field<ParentEdge> = group<ParentEdge>({
  unit: untold,
  parent: value({ sv: "Enheten ovanför", en: "The unit above" }, nameOfThing("unit"), {
    sv: "ingen (överst)",
    en: "none (at the top)",
  }),
  from: value({ sv: "Första dagen", en: "The first day" }, day, { sv: "utan början", en: "open-ended" }),
  to: value({ sv: "Sista dagen", en: "The last day" }, day, { sv: "tills vidare", en: "until further notice" }),
  name: text({ sv: "Namnet under tiden", en: "The name at the time" }),
});

export const succession: Field<Succession> = group<Succession>({
  date: value({ sv: "Första dagen", en: "The first day" }, day),
  unit: untold,
  successor: value({ sv: "Efterträdaren", en: "The successor" }, nameOfThing("unit"), { sv: "ingen", en: "none" }),
  share: value({ sv: "Andelen", en: "The share" }, shareText),
  note: value(words.note, written),
});
