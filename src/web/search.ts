/** What every address may say beside its path: where the reader is, and which number is asked about. */
export interface Search {
  unit?: string | undefined;
  round?: string | undefined;
  period?: string | undefined;
  /** A month or `today`: the organisation that figures are shown in. */
  organisation?: string | undefined;
  language?: "sv" | "en" | undefined;
  why?: string | undefined;
  at?: string | undefined;
  /** A reorganisation that is looked at before it is carried out: its first day, and its acts, one a line. */
  date?: string | undefined;
  acts?: string | undefined;
  /** What is sought in a list. */
  text?: string | undefined;
  /** Where to go on when one has signed in. */
  next?: string | undefined;
  /** The code of what went wrong at an identity provider. */
  problem?: string | undefined;
  /** Whose roles are looked at, and as of which day. */
  person?: string | undefined;
  day?: string | undefined;
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
    date: textOf(search["date"]),
    acts: textOf(search["acts"]),
    text: textOf(search["text"]),
    next: textOf(search["next"]),
    problem: textOf(search["problem"]),
    person: textOf(search["person"]),
    day: textOf(search["day"]),
  };
}
