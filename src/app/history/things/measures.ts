import type { CatalogueChoice } from "#domain/measures/catalogue/choice.ts";
import type { Dimension, Member } from "#domain/measures/dimension.ts";
import type {
  Direction,
  Measure,
  MeasureKind,
  MeasureSource,
  MeasureVersion,
  OverTime,
  OverUnits,
} from "#domain/measures/measure.ts";
import type { UnitOfMeasurementId } from "#domain/quantities/units.ts";
import { fill, term } from "#domain/terms.ts";
import type { LocalText } from "#domain/text.ts";

import { formulaText } from "../../explanation/formula.ts";
import { rangeText } from "../../explanation/words.ts";
import { group, list, parts, text, untold, value, type Field } from "../field.ts";
import { local, month, number, oneOf, quoted, written, yes, type Print } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { words } from "./words.ts";

export const dimension: Field<Dimension> = group<Dimension>({
  id: untold,
  name: text(words.name),
  members: parts<Member>(
    { one: { sv: "Medlemmen", en: "The member" }, many: { sv: "Medlemmarna", en: "The members" } },
    ({ id }) => id,
    ({ name }, reader) => local(name, reader),
    { id: untold, name: text(words.name), parent: value({ sv: "Medlemmen ovanför", en: "The member above" }, written) },
  ),
});

const units: Readonly<Record<UnitOfMeasurementId, LocalText>> = {
  sek: { sv: "kronor", en: "kronor" },
  hours: { sv: "timmar", en: "hours" },
  persons: { sv: "personer", en: "persons" },
  fte: { sv: "årsarbetare", en: "FTE" },
  count: { sv: "antal", en: "count" },
  percent: { sv: "procent", en: "per cent" },
  points: { sv: "procentenheter", en: "percentage points" },
  index: { sv: "index", en: "index" },
  days: { sv: "dagar", en: "days" },
  weeks: { sv: "veckor", en: "weeks" },
  months: { sv: "månader", en: "months" },
  years: { sv: "år", en: "years" },
  kwh: { sv: "kWh", en: "kWh" },
  tonnes: { sv: "ton", en: "tonnes" },
  ratio: { sv: "kvot", en: "ratio" },
};

const kinds: Readonly<Record<MeasureKind, LocalText>> = {
  flow: { sv: "flöde", en: "flow" },
  stock: { sv: "bestånd", en: "stock" },
  rate: { sv: "kvot", en: "rate" },
  index: { sv: "index", en: "index" },
};

const directions: Readonly<Record<Direction, LocalText>> = {
  higher: { sv: "högre är bättre", en: "higher is better" },
  lower: { sv: "lägre är bättre", en: "lower is better" },
  neither: { sv: "varken högre eller lägre är bättre", en: "neither higher nor lower is better" },
};

const overUnits: Readonly<Record<OverUnits, LocalText>> = {
  sum: { sv: "summa", en: "sum" },
  weighted: { sv: "vägt medelvärde", en: "weighted mean" },
  none: { sv: "läggs inte samman", en: "not put together" },
};

const overTime: Readonly<Record<OverTime, LocalText>> = {
  ...overUnits,
  last: { sv: "sista månaden", en: "last month" },
  mean: { sv: "medelvärde av månaderna", en: "mean of the months" },
};

/** A formula with the measures by name: `”100 × sjukfrånvarotid ÷ ordinarie arbetstid”`. */
export const formula: Print<string> = (text, reader) =>
  quoted(formulaText(reader.workspace, text, reader.language), reader);

/** `konto 50–59, 61` */
export const accounts: Print<readonly string[]> = (ranges, { language }) =>
  `${language === "sv" ? "konto" : "account"} ${ranges.map(rangeText).join(", ")}`;

const ofLedger = { sv: "{accounts} i {ledger}", en: "{accounts} of {ledger}" };

const source: Print<MeasureSource> = (from, reader) => {
  const { language } = reader;
  if (from.kind === "formula") return formula(from.formula, reader);
  if (from.kind === "facts") return term("factsRead", language);
  const ledger = nameOfThing("measure")(from.ledger, reader) ?? "";
  return fill(ofLedger[language], { accounts: accounts(from.ranges, reader) ?? "", ledger });
};

/** `sick_hours: sjuktid, headcount: anställda` */
const pairs: Print<Readonly<Record<string, string>>> = (all) => {
  const told = Object.entries(all).map(([from, to]) => `${from}: ${to}`);
  return told.length === 0 ? null : told.join(", ");
};

export const measure: Field<Measure> = group<Measure>({
  id: untold,
  name: text(words.name),
  unit: value({ sv: "Måttenheten", en: "The unit of measurement" }, oneOf(units)),
  kind: value(words.kind, oneOf(kinds)),
  better: value({ sv: "Riktningen", en: "The direction" }, oneOf(directions)),
  overUnits: value({ sv: "Sättet att lägga samman enheter", en: "How units are put together" }, oneOf(overUnits)),
  overTime: value({ sv: "Sättet att lägga samman månader", en: "How months are put together" }, oneOf(overTime)),
  weight: value({ sv: "Måttet som det vägs med", en: "The measure it is weighted by" }, nameOfThing("measure")),
  addsOver: list({ sv: "Summeras över", en: "Adds over" }, nameOfThing("dimension")),
  decimals: value(words.decimals, number),
  sensitive: value({ sv: "Skyddad uppgift", en: "Sensitive" }, yes, { sv: "nej", en: "no" }),
  personal: value({ sv: "Gäller enskilda personer", en: "Tells of single persons" }, yes, { sv: "nej", en: "no" }),
  catalogue: group<CatalogueChoice>({
    id: value({ sv: "Måttet i katalogen", en: "The measure of the catalogue" }, written),
    version: value({ sv: "Versionen i katalogen", en: "The version of the catalogue" }, written),
    inputs: value({ sv: "Egna mått i formeln", en: "Own measures in the formula" }, pairs),
    parts: value({ sv: "Egna delar i formeln", en: "Own parts in the formula" }, pairs),
  }),
  authority: text({ sv: "Källan till definitionen", en: "The authority" }),
  versions: parts<MeasureVersion>(
    { one: { sv: "Definition", en: "Definition" }, many: { sv: "Definitioner", en: "Definitions" } },
    ({ number: own }) => own,
    ({ number: own }) => String(own),
    {
      from: value({ sv: "Första månaden", en: "The first month" }, month, { sv: "från början", en: "from the start" }),
      number: untold,
      definition: text({ sv: "Lydelsen", en: "The wording" }),
      source: value({ sv: "Beräkningen", en: "The calculation" }, source),
    },
  ),
  place: untold,
});
