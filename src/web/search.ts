/**
 * What belongs to the page that it is asked of, and is left behind with it: a reorganisation that is looked at before it is carried
 * out (its first day, and its acts, one a line), which changes of the history, whose roles on which day, which year of the annual wheel
 * and view of the plan, of which unit somebody's reporting is to be handed over,
 * and what is discussed.
 */
const pageKeys = [
  "date",
  "acts",
  "change",
  "noun",
  "id",
  "by",
  "from",
  "to",
  "text",
  "page",
  "person",
  "day",
  "year",
  "view",
  "handover",
  "on",
] as const;

type PageSearch = { [Key in (typeof pageKeys)[number]]?: string | undefined };

/** What every address may say beside its path: where the reader is, and which number is asked about. */
export interface Search extends PageSearch {
  unit?: string | undefined;
  round?: string | undefined;
  period?: string | undefined;
  /** A month or `today`: the organisation that figures are shown in. */
  organisation?: string | undefined;
  language?: "sv" | "en" | undefined;
  why?: string | undefined;
  at?: string | undefined;
  /** Where to go on when one has signed in. */
  next?: string | undefined;
  /** The code of what went wrong at an identity provider. */
  problem?: string | undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined;
}

/** Anything else in an address is passed over. */
export function readSearch(search: Record<string, unknown>): Search {
  const { language } = search;
  return {
    unit: textOf(search["unit"]),
    round: textOf(search["round"]),
    period: textOf(search["period"]),
    organisation: textOf(search["organisation"]),
    language: language === "sv" || language === "en" ? language : undefined,
    why: textOf(search["why"]),
    at: textOf(search["at"]),
    next: textOf(search["next"]),
    problem: textOf(search["problem"]),
    ...pageSearch((key) => textOf(search[key])),
  };
}

/** What is left behind with a page. */
export const closed: Search = {
  why: undefined,
  at: undefined,
  next: undefined,
  problem: undefined,
  ...pageSearch(() => undefined),
};

function pageSearch(valueOf: (key: keyof PageSearch) => string | undefined): PageSearch {
  return Object.fromEntries(pageKeys.map((key) => [key, valueOf(key)]));
}
