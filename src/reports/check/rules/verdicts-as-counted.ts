import { remembered } from "#domain/lazy.ts";
import type { Both } from "#domain/text.ts";

import { partPlace, wholeCell } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection } from "../section.ts";
import { judged, type CheckedTable } from "../tables/table.ts";
import { judgesSuch, verdictColumn } from "../verdicts/column.ts";
import { countedVerdicts, type CountedPart, type CountedVerdicts, type CountedWord } from "../verdicts/counted.ts";
import { phrase } from "../words/phrase.ts";
import { verdictInCell, type Verdict } from "../words/verdicts.ts";

export const verdictsAsCounted: Rule = {
  id: "verdicts-as-counted",
  severity: "error",
  name: { sv: "Så många är bedömda som det sägs", en: "As many are judged as is said" },
  about: {
    sv: "”Av tio mål är sju uppfyllda, två delvis och ett inte” ska gå ihop, och tabellen ska visa lika många av varje. Kontrollen lägger ihop antalen i en mening och den närmast efter. Är de fler än det hela är något fel; är de färre säger den till bara när minst tre bedömningar är räknade, högst två fattas och stycket inte nämner mål som inte har mätts. Den jämför också med den enda tabell som bedömer just så många av samma slag och där alla rader har en bedömning.",
    en: "“Of ten goals seven are met, two in part and one is not” should add up, and the table should show as many of each. The rule adds the counts of a sentence and of the one after it. If they are more than the whole, something is wrong; if they are fewer it speaks only where at least three judgements are counted, at most two are lacking and the paragraph has no word of goals that have not been measured. It also compares with the only table that judges exactly as many of the same kind and in which every row has a verdict.",
  },
  law: null,
  examples: {
    found: [
      "Av nämndens 30 mål bedöms 8 vara uppfyllda, 18 är inte uppfyllda och tre är delvis uppfyllda.",
      `Fyra av fem mål är uppfyllda.

| Mål | Bedömning |
| --- | --- |
| God tillgänglighet | Uppfyllt |
| Jämlik hälsa | Delvis uppfyllt |
| Hållbara arbetsplatser | Uppfyllt |
| Ekonomi i balans | Uppfyllt |
| Nöjda patienter | Ej uppfyllt |`,
    ],
    alike: [
      "Av nämndens 30 mål bedöms 8 vara uppfyllda, 19 är inte uppfyllda och tre är delvis uppfyllda.",
      "Av nämndens 30 mål bedöms 8 vara uppfyllda, 18 är inte uppfyllda och tre är delvis uppfyllda. Ett mål har inte kunnat mätas.",
      "Av nämndens 30 mål bedöms 8 vara uppfyllda. För fem av dem är läget bättre än förra året.",
      `Tre av fem mål är uppfyllda.

| Mål | Bedömning |
| --- | --- |
| God tillgänglighet | Uppfyllt |
| Jämlik hälsa | Delvis uppfyllt |
| Hållbara arbetsplatser | Uppfyllt |
| Ekonomi i balans | Uppfyllt |
| Nöjda patienter | Ej uppfyllt |`,
    ],
  },
  check: {
    of: "report",
    find: (report) =>
      report.sections.flatMap((section) =>
        countedIn(section).flatMap((one) => {
          const found = inTables(one, report);
          return found.length > 0 ? found : inAll(one, section);
        }),
      ),
  },
};

const countedIn = remembered(({ passages, language }: CheckedSection): readonly CountedVerdicts[] =>
  passages.flatMap((passage, index) => countedVerdicts(passage, passages[index + 1] ?? null, language) ?? []),
);

const unmeasured = phrase(
  String.raw`mät(?:as|t|ts|a)|bedömas|inte bedöm\p{L}*|svårbedöm\p{L}*|utvärder\p{L}*|resultat saknas|saknar \p{L}+|återstå\p{L}*|assess\p{L}*|measured|remaining`,
);
/** So many judgements are a whole scale, and so few that lack are a slip. */
const [scale, slip] = [3, 2];

function inAll({ whole, parts }: CountedVerdicts, { passages }: CheckedSection): readonly Found[] {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const lacking = whole.count - all;
  const isSaid = passages.some(({ block, text }) => block === whole.passage.block && unmeasured.test(text));
  const isSlip = parts.length >= scale && lacking > 0 && lacking <= slip && !isSaid;
  if (parts.length < 2 || (lacking >= 0 && !isSlip)) return [];
  const steps = parts.map(({ count }) => String(count)).join(" + ");
  return [
    {
      severity: isSlip ? "warning" : undefined,
      confidence: isSlip ? 0.75 : 0.85,
      places: [placeOf(whole), ...parts.map(placeOf)],
      says: {
        sv: `De bedömda är ${String(all)} tillsammans, men det hela är ${String(whole.count)}.`,
        en: `Those judged are ${String(all)} together, but the whole is ${String(whole.count)}.`,
      },
      reasoning: [
        {
          sv: `${steps} = ${String(all)} ≠ ${String(whole.count)}`,
          en: `${steps} = ${String(all)} ≠ ${String(whole.count)}`,
        },
      ],
      correction: null,
    },
  ];
}

const placeOf = ({ passage, start, words }: CountedWord): Found["places"][0] => partPlace(passage, start, words.length);

function inTables({ whole, nouns, parts }: CountedVerdicts, { tables }: CheckedReport): readonly Found[] {
  const [only, more] = tables.flatMap((table) => {
    const rows = verdictsOf(table);
    return rows?.length === whole.count && nouns.some((noun) => judgesSuch(table, noun)) ? [{ table, rows }] : [];
  });
  if (only === undefined || more !== undefined) return [];
  return parts.flatMap((part) => {
    const rows = only.rows.filter(({ verdict }) => verdict === part.verdict);
    if (part.verdict === null || rows.length === part.count) return [];
    return [otherwise({ ...part, called: called[part.verdict] }, only.table, rows)];
  });
}

interface JudgedRow {
  readonly row: number;
  readonly verdict: Verdict;
}

/** The verdicts of all rows; null where one has none. */
const verdictsOf = remembered((table: CheckedTable): readonly JudgedRow[] | null => {
  const column = verdictColumn(table);
  if (column < 0 || table.certainty < judged) return null;
  const rows = table.rows.map(({ texts }, row) => ({
    row,
    verdict: verdictInCell(texts[column] ?? "", table.columns[column]?.text ?? ""),
  }));
  const given = rows.flatMap(({ row, verdict }) => (verdict === null ? [] : [{ row, verdict }]));
  return given.length === rows.length ? given : null;
});

const called: Readonly<Record<Verdict, Both>> = {
  met: { sv: "uppfyllda", en: "met" },
  partly: { sv: "delvis uppfyllda", en: "partly met" },
  not_met: { sv: "inte uppfyllda", en: "not met" },
};

function otherwise(
  part: CountedPart & { readonly called: Both },
  table: CheckedTable,
  rows: readonly JudgedRow[],
): Found {
  const [said, shown] = [String(part.count), String(rows.length)];
  const column = verdictColumn(table);
  return {
    confidence: 0.8 * table.certainty,
    places: [placeOf(part), ...rows.map(({ row }) => wholeCell(table, row, column))],
    says: {
      sv: `Antalet ${part.called.sv} är ${said} i texten men ${shown} i tabellen.`,
      en: `The number ${part.called.en} is ${said} in the text but ${shown} in the table.`,
    },
    reasoning: [{ sv: `${said} ≠ ${shown}`, en: `${said} ≠ ${shown}` }],
    correction: null,
  };
}
