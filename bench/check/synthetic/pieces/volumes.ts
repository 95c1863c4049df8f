import { rational } from "../../../../src/domain/quantities/rational.ts";
import type { Language } from "../../../../src/domain/text.ts";
import type { KnownValue } from "../../../../src/reports/check/report.ts";
import { heading, paragraph, table, told } from "../blocks.ts";
import { filled, phrases } from "../fill.ts";
import type { Piece, Planted, Written } from "../piece.ts";
import type { Setting } from "../setting.ts";
import { names, type Name } from "./rows.ts";

type Wording = Readonly<Record<Language, string>>;

const measures: Readonly<Record<Language, readonly Name[]>> = {
  sv: names(`
    Antal besök = antalet besök
    Serverade portioner = antalet serverade portioner
    Antal resor = antalet resor
    Analyser = antalet analyser
    Utlånade hjälpmedel = antalet utlånade hjälpmedel
    Besvarade samtal = antalet besvarade samtal`),
  en: names(`
    Visits = the number of visits
    Meals served = the number of meals served
    Journeys = the number of journeys
    Analyses = the number of analyses`),
};
const level: Wording = {
  sv: "{Subject} uppgick till {count}.|Under perioden var {subject} {count}.",
  en: "{Subject} came to {count}.",
};
const direction: Wording = {
  sv: "{Subject} har {rise} från {before} till {now}.|Jämfört med året innan har {subject} {rise}, från {before} till {now}.",
  en: "{Subject} has {rise} from {before} to {now}.",
};
const difference: Wording = {
  sv: "{Subject} har {rise} med {change} jämfört med föregående år.|{Subject} har {rise} med {change} jämfört med {year}.",
  en: "{Subject} has {rise} by {change} compared with {year}.",
};
const texts = {
  first: { sv: ["Verksamhetsmått", "Mått"], en: ["Measure"] },
  rise: { sv: ["ökat", "minskat"], en: ["increased", "decreased"] },
  summary: { sv: "Kort om volymerna", en: "Volumes in short" },
} as const;

/** Numbers of what has been done, this year and last; in a report of one's own some of them are bound to values. */
export const volumes: Piece = {
  id: "volumes",
  languages: ["sv", "en"],
  breaks: [
    "same-quantity-before",
    "unbound-number",
    "bound-value-as-printed",
    "change-word-follows-figures",
    "same-quantity",
    "difference-in-text",
  ],
  titles: { sv: ["Volymer", "Produktion", "Verksamhetens omfattning"], en: ["Volumes"] },
  write: (whole, fault) => written({ ...whole, draw: whole.draw.under("volumes") }, fault),
};

interface Volume {
  readonly name: string;
  readonly subject: string;
  readonly now: number;
  readonly before: number;
  readonly earlier: number;
}

function written(setting: Setting, fault: string | null): Written {
  const { draw, language, print, year } = setting;
  const all = draw.some("measures", measures[language], draw.between("count", 2, 4)).map(([name, subject]): Volume => {
    const own = draw.under(name);
    const before = own.between("before", 11_000, 98_000);
    return {
      name,
      subject,
      before,
      now: before + own.between("change", 300, 4000) * own.of("side", [1, -1]),
      earlier: before - own.between("earlier", 200, 3000),
    };
  });
  const target = draw.of("target", all);
  const others = draw.some(
    "others",
    all.filter((one) => one !== target),
    1,
  );
  const head = (years: readonly number[]): readonly string[] => [
    draw.of("head", texts.first[language]),
    ...years.map(String),
  ];
  const before = ({ before }: Volume, isWrong: boolean): number =>
    isWrong ? before + draw.between("off", 400, 2500) : before;
  const body = all.map((one) => [
    one.name,
    print.count(one.now),
    print.count(before(one, fault === "same-quantity-before" && one === target)),
  ]);
  const changes = others.map((one) =>
    draw.under(one.subject).chance("by", 0.4) ? differenceText(one, 0, setting) : directionText(one, false, setting),
  );
  const wrong = wrongChange(target, fault, setting);
  const said = levelText(target, fault === "same-quantity" ? draw.between("wrong", 500, 3000) : 0, setting);
  const bound = boundText(target, fault, setting);
  const isBound = fault === "unbound-number" || fault === "bound-value-as-printed";
  const previous = [
    head([year - 1, year - 2]),
    ...all.map((one) => [one.name, print.count(one.before), print.count(one.earlier)]),
  ];
  const knowsPrevious = fault === "same-quantity-before" || draw.chance("previous", 0.3);
  return {
    blocks: isBound
      ? bound.blocks
      : [
          table([head([year, year - 1]), ...body]),
          ...told([...changes, ...wrong, ...(fault === "same-quantity" ? [said] : [])]),
        ],
    planted: plantedIn(fault, {
      said,
      name: target.name,
      change: wrong[0] ?? "",
      typed: bound.typed,
      bound: bound.text,
    }),
    facts: [],
    known: {
      ...(knowsPrevious
        ? {
            previous: {
              title: null,
              language,
              blocks: [heading(draw.of("previous-title", phrases("Volymer|Produktion")), 1), table(previous)],
            },
          }
        : {}),
      ...(isBound ? { values: new Map([[bound.value.key, bound.value]]) } : {}),
    },
  };
}

function levelText({ subject, now }: Volume, off: number, { draw, language, print }: Setting): string {
  return filled(draw.under(subject).of("level", phrases(level[language])), { subject, count: print.count(now + off) });
}

/** What is said of a change, where that is the fault. */
function wrongChange(target: Volume, fault: string | null, setting: Setting): readonly string[] {
  if (fault === "change-word-follows-figures") return [directionText(target, true, setting)];
  return fault === "difference-in-text"
    ? [differenceText(target, setting.draw.between("wrong-change", 60, 280), setting)]
    : [];
}

/** By how much, which may be off. */
function differenceText(
  { subject, now, before }: Volume,
  off: number,
  { draw, language, print, year }: Setting,
): string {
  const values = {
    subject,
    rise: texts.rise[language][now > before ? 0 : 1],
    change: print.count(Math.abs(now - before) + off),
    year: String(year - 1),
  };
  return filled(draw.under(subject).of("difference", phrases(difference[language])), values);
}

function directionText({ subject, now, before }: Volume, isWrong: boolean, { draw, language, print }: Setting): string {
  const rise = texts.rise[language][now > before === isWrong ? 1 : 0];
  const template = draw.under(subject).of("direction", phrases(direction[language]));
  return filled(template, { subject, rise, now: print.count(now), before: print.count(before) });
}

/** The value bound where it is first told, and typed where it is told again. */
function boundText(
  target: Volume,
  fault: string | null,
  setting: Setting,
): {
  readonly blocks: Written["blocks"];
  readonly value: KnownValue;
  readonly text: string;
  readonly typed: string;
} {
  const { draw, language, print } = setting;
  const text = levelText(target, 0, setting);
  const printed = print.count(target.now);
  const start = text.indexOf(printed);
  const key = `volumes.${target.name.toLowerCase().replaceAll(/[^a-z]/gu, "_")}`;
  const typed = filled(
    {
      sv: "Det blev alltså {count} under perioden, när det gäller {subject}.",
      en: "So it came to {count} for {subject}.",
    }[language],
    { count: printed, subject: target.subject },
  );
  const isOther = fault === "bound-value-as-printed";
  const right = target.now + (isOther ? draw.between("other", 11, 90) : 0);
  const value = {
    key,
    name: target.name,
    printed: print.count(right),
    between: [rational(right), rational(right)] as const,
    isAdjusted: false,
    isMoney: false,
  };
  const blocks = [
    paragraph(text, [{ start, end: start + printed.length, key }]),
    ...(isOther ? [] : [heading(texts.summary[language], 3), paragraph(typed)]),
  ];
  return { blocks, value, text, typed };
}

function plantedIn(
  fault: string | null,
  places: Readonly<Record<"said" | "name" | "change" | "typed" | "bound", string>>,
): Planted | null {
  switch (fault) {
    case "same-quantity":
      return { rule: fault, also: [], place: places.said };
    case "same-quantity-before":
      return { rule: fault, also: [], place: places.name };
    case "change-word-follows-figures":
    case "difference-in-text":
      return { rule: fault, also: ["same-quantity"], place: places.change };
    case "unbound-number":
      return { rule: fault, also: [], place: places.typed };
    case "bound-value-as-printed":
      return { rule: fault, also: [], place: places.bound };
    default:
      return null;
  }
}
