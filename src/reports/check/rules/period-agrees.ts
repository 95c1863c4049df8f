import { remembered } from "#domain/lazy.ts";
import { isDay } from "#domain/periods/span.ts";
import type { Manuscript } from "#formats/manuscript.ts";

import { captionPlace, headCell, partPlace } from "../places.ts";
import type { Place } from "../place.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import { inPassages, type CheckedSection, type Passage } from "../section.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { monthNamed, monthWord } from "../words/months.ts";
import { countOf, severalOf } from "../words/number-words.ts";
import { oneLine } from "../words/one-line.ts";
import { periodOf, titlePeriod, type ReportPeriod } from "../words/period.ts";
import { maySlip, slipsIn, type Slip } from "../words/slips.ts";
import { phrase } from "../words/phrase.ts";

export const periodAgrees: Rule = {
  id: "period-agrees",
  severity: "warning",
  name: { sv: "Datum och perioder stämmer", en: "Dates and periods are right" },
  about: {
    sv: "Den 31 november finns inte, åren 2025–2023 går baklänges, och efter 8 månader är det inte april. Kontrollen ser på datum, på år i spann, på ”efter … månader” och ”utfallet per …” mot rapportens period, på ”samma period” året före och på åren i en tabells rubriker mot dem i dess bildtext. Rapportens period är den som är känd, eller den enda från januari som rapporten nämner; nämner den flera jämförs bara det som titeln säger.",
    en: "There is no 31 November, the years 2025–2023 run backwards, and after 8 months it is not April. The rule looks at dates, at years in ranges, at “after … months” and “the outcome per …” against the report's period, at “the same period” of the year before and at the years of a table's heads against those of its caption. The report's period is the one that is known, or the only one from January that the report names; where it names several, only what the title says counts.",
  },
  law: null,
  examples: {
    found: [
      "Avtalet löper till och med den 31 november 2024.",
      "Planen gäller åren 2025–2023.",
      "# Rapport januari–april 2024\n\nEfter 8 månader är resultatet 12 mnkr.",
      "# Rapport januari–april 2024\n\nResultatet för perioden januari–maj uppgår till 12 mnkr.",
      "# Rapport januari–april 2024\n\nKostnaderna är 3 procent högre än samma period 2024.",
    ],
    alike: [
      "Avtalet löper till och med den 30 november 2024, och 29 februari 2024 var en torsdag.",
      "Planen gäller åren 2023–2025.",
      "# Rapport januari–augusti 2024\n\nEfter 8 månader är resultatet 12 mnkr.",
      "# Rapport januari–april 2024\n\nResultatet per mars var 8 mnkr. Utfallet per april är 2 mnkr lägre än samma period 2023. Prognosen för perioden januari–december är 10 mnkr.",
      "Tabell 1: Resultaträkning 2025\n\n| Mnkr | Utfall | Budget | Utfall 2024 |\n| --- | --- | --- | --- |\n| Hyror | 12,1 | 12,0 | 11,4 |\n| Varor | 8,1 | 8,0 | 7,4 |",
    ],
  },
  check: { of: "report", find },
};

function find(report: CheckedReport): readonly Found[] {
  const period = periodOf(report);
  const titled = titlePeriod(report);
  return [
    ...report.sections.flatMap(withoutPeriod),
    ...report.sections
      .flatMap(speaksOfPeriod)
      .flatMap((passage) => [
        ...(titled === null ? [] : slipsIn(passage, titled).map(slipped)),
        ...monthsIn(passage, period),
        ...asOfIn(passage, period),
      ]),
    ...report.sections.flatMap(besideTables),
    ...report.tables
      .filter(({ certainty }) => certainty >= judged)
      .flatMap((table) => captionOf(table, report.manuscript)),
  ];
}

function slipped({ passage, start, words, kind, against }: Slip): Found {
  const [said, place] = [oneLine(words), partPlace(passage, start, words.length)];
  const month = { sv: `rapporten slutar med månad ${against}`, en: `the report ends with month ${against}` };
  const year = { sv: `rapporten är om ${against}`, en: `the report is about ${against}` };
  const why = kind === "month" ? month : year;
  return found(place, 0.75, {
    says: { sv: `Texten säger ”${said}”, men ${why.sv}.`, en: `The text says “${said}”, but ${why.en}.` },
    reasoning: [{ sv: `”${said}”; ${why.sv}`, en: `“${said}”; ${why.en}` }],
  });
}

const written = new RegExp(
  String.raw`(?<![\d.,:/-])(?<day>[1-3]?\d)(?:\s|:e\s)(?<month>${monthWord})(?!\p{L})(?:\s+(?<year>(?:19|20)\d\d)(?!\d))?`,
  "giu",
);
const numeric = /(?<![\d-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/gu;
/** Any leap year: without one, 29 February may be. */
const leap = "2000";

function datesIn(passage: Passage): readonly Found[] {
  return [...passage.text.matchAll(written), ...passage.text.matchAll(numeric)].flatMap((match) => {
    const { day = "", month = "", year = leap } = match.groups ?? {};
    const number = monthNamed(month) ?? Number(month);
    if (isDay(`${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`)) return [];
    const date = oneLine(match[0]);
    return [
      found(partPlace(passage, match.index, match[0].length), 0.95, {
        says: { sv: `Datumet ${date} finns inte.`, en: `There is no such date as ${date}.` },
        reasoning: [{ sv: `${date} finns inte i kalendern`, en: `${date} is not in the calendar` }],
      }),
    ];
  });
}

const years = /(?<![\d-])(?<from>(?:19|20)\d\d)\s?[–-]\s?(?<to>(?:19|20)\d\d)(?![\d-])/gu;

function rangesIn(passage: Passage): readonly Found[] {
  return [...passage.text.matchAll(years)].flatMap((match) => {
    const { from = "", to = "" } = match.groups ?? {};
    if (Number(from) < Number(to)) return [];
    return [
      found(partPlace(passage, match.index, match[0].length), 0.8, {
        says: {
          sv: `Spannet ${oneLine(match[0])} går inte framåt.`,
          en: `The range ${oneLine(match[0])} does not go forwards.`,
        },
        reasoning: [{ sv: `${from} ≥ ${to}`, en: `${from} ≥ ${to}` }],
      }),
    ];
  });
}

const asOf = phrase(
  String.raw`(?:gäller|avser|omfattar|as of|up to)(?: läget)? (?:(?:till och med|t\.?o\.?m\.?|per|the end of|till) )?(?:den )?(?:\d{1,2} )?(?<month>${monthWord})`,
);

/** `Siffrorna gäller till och med april` in a report of January to August. */
function asOfIn(passage: Passage, period: ReportPeriod | null): readonly Found[] {
  const match = period === null ? null : asOf.exec(passage.text);
  const month = monthNamed(match?.groups?.["month"] ?? "");
  if (match === null || period === null || month === null || month === period.last) return [];
  if (/^\s?[-–]/u.test(passage.text.slice(match.index + match[0].length))) return [];
  return [
    found(partPlace(passage, match.index, match[0].length), 0.7, {
      says: {
        sv: `Texten säger ”${oneLine(match[0])}”, men rapportens period slutar med månad ${String(period.last)}.`,
        en: `The text says “${oneLine(match[0])}”, but the report's period ends with month ${String(period.last)}.`,
      },
      reasoning: [
        {
          sv: `månad ${String(month)} ≠ ${String(period.last)}`,
          en: `month ${String(month)} ≠ ${String(period.last)}`,
        },
      ],
    }),
  ];
}

const elapsed = phrase(
  String.raw`(?:efter|after)(?: de första| the first)? (?<count>${severalOf.sv}|${severalOf.en}) (?:månader(?:na)?|months)`,
);

const withoutPeriod = inPassages((passage) => [...datesIn(passage), ...rangesIn(passage)]);

/** Dates in captions and notes. */
const besideTables = remembered(({ beside }: CheckedSection) => beside.flatMap(datesIn));

/** The sentences whose words may be of another period than the report's. */
const speaksOfPeriod = inPassages((passage) =>
  asOf.test(passage.text) || elapsed.test(passage.text) || maySlip(passage) ? [passage] : [],
);

/** `Efter 8 månader` in a report of January to April. */
function monthsIn(passage: Passage, period: ReportPeriod | null): readonly Found[] {
  const match = period === null ? null : elapsed.exec(passage.text);
  const count = match?.groups?.["count"] ?? "";
  const months = countOf(count, "sv") ?? countOf(count, "en");
  if (match === null || period === null || months === null || months > 12 || months === period.last) return [];
  return [
    found(partPlace(passage, match.index, match[0].length), 0.7, {
      says: {
        sv: `Texten säger ”${oneLine(match[0])}”, men rapportens period är ${String(period.last)} månader.`,
        en: `The text says “${oneLine(match[0])}”, but the report's period is ${String(period.last)} months.`,
      },
      reasoning: [
        { sv: `${String(months)} ≠ ${String(period.last)}`, en: `${String(months)} ≠ ${String(period.last)}` },
      ],
    }),
  ];
}

/** Heads that name years of which none is among those of the caption. */
function captionOf(table: CheckedTable, manuscript: Manuscript): readonly Found[] {
  const said = yearsSaid(table.caption ?? "");
  const heads = new Set(table.columns.flatMap((column) => column.years));
  if (said === null || heads.size === 0 || [...heads].some((year) => year >= said.from && year <= said.to)) return [];
  if (heads.size === 1 && heads.has(said.from - 1) && hasOutcomeOfCaption(table)) return [];
  const [caption, printed] = [[...new Set([said.from, said.to])].join("–"), [...heads].join(", ")];
  const head = table.columns.findIndex((column) => column.years.length > 0);
  return [
    {
      confidence: 0.7,
      places: [headCell(table, head), captionPlace(table, manuscript)],
      says: {
        sv: `Tabellens rubriker har ${printed}, men dess bildtext ${caption}.`,
        en: `The table's heads have ${printed}, but its caption ${caption}.`,
      },
      reasoning: [{ sv: `${printed} är inte inom ${caption}`, en: `${printed} is not within ${caption}` }],
      correction: null,
    },
  ];
}

/** `Utfall`, of the caption's year, beside `Utfall 2024` to compare it with. */
const hasOutcomeOfCaption = ({ columns }: CheckedTable): boolean =>
  columns.some(({ years, text }) => years.length === 0 && /utfall|bokslut|resultat|outcome|actual/iu.test(text));

function yearsSaid(text: string): { readonly from: number; readonly to: number } | null {
  const all = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([year]) => Number(year));
  return all.length === 0 ? null : { from: Math.min(...all), to: Math.max(...all) };
}

function found(place: Place, confidence: number, told: Pick<Found, "says" | "reasoning">): Found {
  return { confidence, places: [place], ...told, correction: null };
}
