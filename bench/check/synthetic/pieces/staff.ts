import type { Language } from "../../../../src/domain/text.ts";
import { table, told } from "../blocks.ts";
import { filled, phrases } from "../fill.ts";
import type { Piece, Planted, Written } from "../piece.ts";
import type { Setting } from "../setting.ts";

type Wording = Readonly<Record<Language, string>>;

const groups: Wording = {
  sv: "Sjuksköterskor|Undersköterskor|Kockar|Förare|Tekniker|Administratörer|Lokalvårdare|Tandsköterskor|Handläggare",
  en: "Nurses|Cooks|Drivers|Technicians|Administrators|Cleaners",
};
const change: Wording = {
  sv: "Antalet anställda har {rise} från {from} till {to}, en {risen} med {percent}.|Antalet medarbetare {rose} från {from} till {to}, vilket är en {risen} med {percent}.|Från {from} anställda till {to} har antalet {rise}, det vill säga med {percent}.|Vid årets slut var antalet anställda {to} jämfört med {from} året innan, en {risen} på {percent}.",
  en: "The number of employees has {rise} from {from} to {to}, {risen} of {percent}.",
};
const directions: Readonly<Record<Language, readonly [up: Direction, down: Direction]>> = {
  sv: [
    { rise: "ökat", rose: "ökade", risen: "ökning" },
    { rise: "minskat", rose: "minskade", risen: "minskning" },
  ],
  en: [
    { rise: "increased", rose: "increased", risen: "an increase" },
    { rise: "decreased", rose: "decreased", risen: "a decrease" },
  ],
};
interface Direction {
  readonly rise: string;
  readonly rose: string;
  readonly risen: string;
}
const words = {
  name: { sv: ["Yrkesgrupp", "Personalgrupp", "Grupp"], en: ["Group"] },
  total: { sv: ["Totalt", "Summa", "Samtliga"], en: ["Total"] },
  difference: { sv: ["Förändring", "Skillnad", "Differens"], en: ["Change"] },
  rest: { sv: "Övriga yrken", en: "Other groups" },
  note: { sv: "Grupper som är för små för att redovisas var för sig.", en: "Groups too small to be shown one by one." },
} as const;

/** Head count by group this year and last, with what it has changed. */
export const staff: Piece = {
  id: "staff",
  languages: ["sv", "en"],
  breaks: [
    "change-in-text",
    "change-word-follows-figures",
    "rows-give-total",
    "difference-follows-figures",
    "footnote-explained",
    "small-group-printed",
  ],
  titles: { sv: ["Personal", "Medarbetare", "Bemanning"], en: ["Staff"] },
  write: (whole, fault) => written({ ...whole, draw: whole.draw.under("staff") }, fault),
};

interface Group {
  readonly name: string;
  readonly now: number;
  readonly before: number;
}

function written(setting: Setting, fault: string | null): Written {
  const { draw, language, print, year } = setting;
  const isSmall = fault === "small-group-printed";
  const hasNote = fault === "footnote-explained" || draw.chance("note", 0.4);
  const shown = draw.some("groups", phrases(groups[language]), draw.between("count", 3, 5)).map((name): Group => {
    const before = draw.between(`${name}/before`, 24, 190);
    return { name, before, now: before + draw.between(`${name}/change`, 1, 14) * draw.of(`${name}/side`, [1, 1, -1]) };
  });
  const last: Group = {
    name: `${words.rest[language]}${hasNote ? " *" : ""}`,
    before: isSmall ? 14 : 17,
    now: isSmall ? 3 : 21,
  };
  const rows = hasNote || isSmall ? [...shown, last] : shown;
  const sum = (pick: (group: Group) => number): number => rows.reduce((total, group) => total + pick(group), 0);
  const [now, before] = [sum((group) => group.now), sum((group) => group.before)];
  const total = draw.of("total", words.total[language]);
  const spoilt = draw.of("spoilt", shown).name;
  const off = draw.of("off", [-9, 10, 27]);
  const cells = ({ name, now, before }: Group): readonly string[] => [
    name,
    print.count(now),
    print.count(before),
    print.count(now - before + (fault === "difference-follows-figures" && name === spoilt ? off : 0), "always"),
  ];
  const printedTotal = { name: total, now: now + (fault === "rows-give-total" ? off : 0), before };
  const head = [
    draw.of("name", words.name[language]),
    String(year),
    String(year - 1),
    draw.of("difference", words.difference[language]),
  ];
  const sentence = changeText(before, now, fault, setting);
  const notes = hasNote && fault !== "footnote-explained" ? [`* ${words.note[language]}`] : [];
  return {
    blocks: [
      table([head, ...[...rows, printedTotal].map(cells)], { notes }),
      ...(fault === "rows-give-total" || now === before ? [] : told([sentence])),
    ],
    planted: plantedIn(fault, { sentence, total, spoilt, last: last.name }),
    facts: [],
    known: setting.fewestPersons === null && !isSmall ? {} : { fewestPersons: setting.fewestPersons ?? 5 },
  };
}

function changeText(from: number, to: number, fault: string | null, { draw, language, print }: Setting): string {
  const [up, down] = directions[language];
  const isUp = to > from !== (fault === "change-word-follows-figures");
  const right = (Math.abs(to - from) * 10_000) / from;
  const percent = fault === "change-in-text" ? right + draw.of("wrong", [280, 410, 760]) : right;
  const text = `${print.rate(percent, draw.of("decimals", [0, 1]))} ${print.word}`;
  const values = { from: print.count(from), to: print.count(to), percent: text, ...(isUp ? up : down) };
  return filled(draw.of("change", phrases(change[language])), values);
}

function plantedIn(
  fault: string | null,
  { sentence, total, spoilt, last }: Readonly<Record<"sentence" | "total" | "spoilt" | "last", string>>,
): Planted | null {
  switch (fault) {
    case "change-in-text":
    case "change-word-follows-figures":
      return { rule: fault, also: ["change-in-text", "change-word-follows-figures"], place: sentence };
    case "rows-give-total":
      return { rule: fault, also: ["difference-follows-figures"], place: total };
    case "difference-follows-figures":
      return { rule: fault, also: ["rows-give-total"], place: spoilt };
    case "footnote-explained":
    case "small-group-printed":
      return { rule: fault, also: [], place: last };
    default:
      return null;
  }
}
