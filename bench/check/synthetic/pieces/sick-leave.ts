import type { Language } from "../../../../src/domain/text.ts";
import { table, told } from "../blocks.ts";
import { filled, phrases } from "../fill.ts";
import type { Piece, Planted, Written } from "../piece.ts";
import type { Setting } from "../setting.ts";

type Wording = Readonly<Record<Language, string>>;

/** The seven figures that the law asks for: total, long-term, women, men, three ages. */
const rowNames: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  sv: [
    [
      "Total sjukfrånvaro",
      "Långtidssjukfrånvaro (60 dagar eller mer), andel av sjukfrånvaron",
      "Kvinnor",
      "Män",
      "29 år eller yngre",
      "30–49 år",
      "50 år eller äldre",
    ],
    [
      "Sjukfrånvaro totalt",
      "varav långtidssjukfrånvaro, andel",
      "Sjukfrånvaro kvinnor",
      "Sjukfrånvaro män",
      "Sjukfrånvaro 29 år och yngre",
      "Sjukfrånvaro 30-49 år",
      "Sjukfrånvaro 50 år och äldre",
    ],
  ],
  en: [
    [
      "Total sick leave",
      "Long-term sick leave, share of all",
      "Women",
      "Men",
      "29 years or younger",
      "30–49 years",
      "50 years or older",
    ],
  ],
};
const change: Wording = {
  sv: "Sjukfrånvaron har {rise} från {from} till {to}, det vill säga med {change}.|Den totala sjukfrånvaron {rose} med {change}, från {from} till {to}.|Sjukfrånvaron har {rise} med {change}: från {from} till {to}.",
  en: "The sick leave has {rise} from {from} to {to}, that is by {change}.",
};
const long: Wording = {
  sv: "Långtidssjukfrånvarons andel har {rise} med {change}.|Andelen långtidssjukfrånvaro har {rise} med {change}.",
  en: "The share of long-term sick leave has {rise} by {change}.",
};
const longWrong: Wording = {
  sv: "Antalet långtidssjukskrivna har {rise} med {percent}.|Antalet långtidssjuka medarbetare har {rise} med {percent}.",
  en: "The number of persons on long-term sick leave has {rise} by {percent}.",
};
const points: Wording = { sv: "procentenheter", en: "percentage points" };
const directions: Readonly<Record<Language, readonly (readonly [rise: string, rose: string])[]>> = {
  sv: [
    ["ökat", "ökade"],
    ["minskat", "minskade"],
  ],
  en: [
    ["increased", "increased"],
    ["decreased", "decreased"],
  ],
};

/** The sick-leave table, and what is said of its changes. */
export const sickLeave: Piece = {
  id: "sick-leave",
  languages: ["sv", "en"],
  breaks: [
    "sick-leave-complete",
    "percent-or-points",
    "share-called-number",
    "rate-of-whole",
    "change-word-follows-figures",
    "percent-format",
  ],
  titles: { sv: ["Sjukfrånvaro", "Hälsa och sjukfrånvaro"], en: ["Sick leave"] },
  write: (whole, fault) => written({ ...whole, draw: whole.draw.under("sick-leave") }, fault),
};

interface Rate {
  readonly name: string;
  readonly now: number;
  readonly before: number;
}

/** Hundredths of a per cent in tens, so that what is printed with one decimal is exact. */
function ratesOf({ draw, language }: Setting, isOutside: boolean): readonly Rate[] {
  const [total = "", longTerm = "", women = "", men = "", young = "", middle = "", old = ""] = draw.of(
    "rows",
    rowNames[language],
  );
  const tens = (what: string, least: number, most: number): number => draw.between(what, least, most) * 10;
  const before = tens("before", 45, 78);
  const now = before + tens("change", 4, 13) * draw.of("direction", [1, -1]);
  const spread = (what: string, whole: number, side: 1 | -1): number => whole + side * tens(what, 3, 9);
  const around = (name: string, side: 1 | -1): Rate => ({
    name,
    now: spread(`${name}/now`, now, side),
    before: spread(`${name}/before`, before, side),
  });
  const longBefore = tens("long", 280, 520);
  const longNow = longBefore + tens("long-change", 12, 64) * draw.of("long-direction", [1, -1]);
  return [
    { name: total, before, now: isOutside ? now + tens("outside", 14, 22) : now },
    { name: longTerm, before: longBefore, now: longNow },
    around(women, 1),
    around(men, -1),
    around(young, -1),
    around(middle, -1),
    around(old, 1),
  ];
}

function written(setting: Setting, fault: string | null): Written {
  const { draw, language, print, year } = setting;
  const rates = ratesOf(setting, fault === "rate-of-whole");
  const [total, longTerm] = rates;
  if (total === undefined || longTerm === undefined) throw new RangeError("no sick leave");
  const left = fault === "sick-leave-complete" ? draw.of("left", rates.slice(1)) : null;
  const isPadded = fault === "percent-format";
  const differenceOf = ({ now, before }: Rate): string =>
    isPadded ? padded(now - before) : print.rate(now - before, 1, "always");
  const difference = {
    sv: ["Förändring, procentenheter", "Skillnad i procentenheter"],
    en: ["Change, percentage points"],
  }[language];
  const percentHead = { sv: ["Skillnad", "Förändring"], en: ["Difference"] }[language];
  const head = [
    draw.of(
      "name",
      { sv: ["Sjukfrånvaro i procent", "Andel av ordinarie arbetstid"], en: ["Sick leave, per cent of working hours"] }[
        language
      ],
    ),
    String(year),
    String(year - 1),
    draw.of("difference", isPadded ? percentHead : difference),
  ];
  const rows = rates
    .filter((rate) => rate !== left)
    .map((rate) => [rate.name, print.percent(rate.now), print.percent(rate.before), differenceOf(rate)]);
  const sentence = changeText(total, fault, setting);
  const longSentence = longText(longTerm, fault, setting);
  const isLongTold = fault === "share-called-number" || (left !== longTerm && draw.chance("long-told", 0.5));
  const isTold = fault !== "rate-of-whole" && !isPadded;
  return {
    blocks: [table([head, ...rows]), ...told([...(isTold ? [sentence] : []), ...(isLongTold ? [longSentence] : [])])],
    planted: plantedIn(fault, {
      sentence,
      longSentence,
      total: total.name,
      left: left?.name ?? "",
      table: head[0] ?? "",
    }),
    facts: isTold
      ? [
          {
            kind: "rate",
            subject: { sv: "den totala sjukfrånvaron", en: "the total sick leave" }[language],
            value: total.now,
          },
        ]
      : [],
  };
}

/** As a mask for whole per cent prints it. */
function padded(hundredths: number): string {
  const whole = Math.round(Math.abs(hundredths) / 100);
  return `${hundredths < 0 ? "-" : ""}${String(whole).padStart(3, "0")}%`;
}

function changeText({ now, before }: Rate, fault: string | null, { draw, language, print }: Setting): string {
  const isUp = now > before !== (fault === "change-word-follows-figures");
  const [rise = "", rose = ""] = directions[language][isUp ? 0 : 1] ?? [];
  const unit = fault === "percent-or-points" ? print.word : points[language];
  const values = {
    from: `${print.rate(before)} ${print.word}`,
    to: `${print.rate(now)} ${print.word}`,
    change: `${print.rate(Math.abs(now - before))} ${unit}`,
    rise,
    rose,
  };
  return filled(draw.of("change", phrases(change[language])), values);
}

function longText({ now, before }: Rate, fault: string | null, { draw, language, print }: Setting): string {
  const [rise = ""] = directions[language][now > before ? 0 : 1] ?? [];
  const apart = print.rate(Math.abs(now - before));
  const values = { rise, change: `${apart} ${points[language]}`, percent: `${apart} ${print.word}` };
  return filled(
    draw.of("long-words", phrases(fault === "share-called-number" ? longWrong[language] : long[language])),
    values,
  );
}

function plantedIn(
  fault: string | null,
  places: Readonly<Record<"sentence" | "longSentence" | "total" | "left" | "table", string>>,
): Planted | null {
  switch (fault) {
    case "percent-or-points":
      return { rule: fault, also: ["change-in-text"], place: places.sentence };
    case "change-word-follows-figures":
      return { rule: fault, also: ["change-in-text"], place: places.sentence };
    case "share-called-number":
      return { rule: fault, also: ["percent-or-points"], place: places.longSentence };
    case "rate-of-whole":
      return { rule: fault, also: ["sick-leave-complete"], place: places.total };
    case "sick-leave-complete":
      return { rule: fault, also: [], place: places.table, orAt: [places.total] };
    case "percent-format":
      return { rule: fault, also: ["percent-follows-figures", "unit-once", "percent-or-points"], place: "%" };
    default:
      return null;
  }
}
