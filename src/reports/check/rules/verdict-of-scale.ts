import { remembered } from "#domain/lazy.ts";

import { partPlace, wholeCell } from "../places.ts";
import type { Place } from "../place.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import type { Passage } from "../section.ts";
import { judged } from "../tables/table.ts";
import { verdictColumn } from "../verdicts/column.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";

export const verdictOfScale: Rule = {
  id: "verdict-of-scale",
  severity: "warning",
  name: { sv: "Bedömningen är ett av skalans steg", en: "The verdict is a step of the scale" },
  about: {
    sv: "En bedömning med ett ord som inte finns i skalan går inte att jämföra med de andra. Skalan är den som är känd för rapporten, eller den som rapporten själv skriver ut: ”Målen bedöms på en skala: …”. Kontrollen ser på tabellers kolumn med bedömningar och på meningar som ”Bedömning: …”, och bara där minst två bedömningar, och mer än hälften, är ord ur skalan.",
    en: "A verdict in a word that the scale has not cannot be compared with the others. The scale is the one known for the report, or the one that the report itself writes out: “Goals are judged on a scale: …”. The rule looks at the tables' column of judgements and at sentences such as “Assessment: …”, and only where at least two judgements, and more than half, are words of the scale.",
  },
  law: null,
  examples: {
    found: [
      `Målen bedöms på en skala: uppfyllt, delvis uppfyllt och ej uppfyllt.

| Mål | Bedömning |
| --- | --- |
| God tillgänglighet | Uppfyllt |
| Jämlik hälsa | På god väg |
| Hållbara arbetsplatser | Delvis uppfyllt |
| Ekonomi i balans | Uppfyllt |`,
    ],
    alike: [
      `Målen bedöms på en skala: uppfyllt, delvis uppfyllt och ej uppfyllt.

| Mål | Bedömning |
| --- | --- |
| God tillgänglighet | Uppfyllt |
| Jämlik hälsa | Inte bedömt: mäts i oktober |
| Hållbara arbetsplatser | Delvis uppfyllt |`,
      `Målen bedöms på en skala: uppfyllt, delvis uppfyllt och ej uppfyllt.

| Mål | Bedömning |
| --- | --- |
| God tillgänglighet | Uppfyllt |
| Jämlik hälsa | Ej uppfyllt |
| Hållbara arbetsplatser | Delvis uppfyllt. |
| Ekonomi i balans | Uppfyllt |`,
      `| Mål | Bedömning |
| --- | --- |
| God tillgänglighet | Uppfyllt |
| Jämlik hälsa | På god väg |
| Hållbara arbetsplatser | Delvis uppfyllt |`,
    ],
  },
  check: { of: "report", find },
};

interface Given {
  readonly step: string;
  readonly printed: string;
  readonly place: Place;
}

function find(report: CheckedReport): readonly Found[] {
  const scale = new Set(report.known.steps.length > 0 ? report.known.steps.map(stepOf) : scaleIn(report));
  if (scale.size < 2) return [];
  const steps = new Set([...scale].map(unspaced));
  return verdictsIn(report).flatMap((together) => {
    const wrong = together.filter(({ step }) => !steps.has(unspaced(step)));
    const right = together.length - wrong.length;
    return right < 2 || right <= wrong.length ? [] : wrong.map((one) => found(one, [...scale]));
  });
}

/** A scan puts spaces in words. */
const unspaced = (step: string): string => step.replaceAll(/\s/gu, "");

const stepOf = (text: string): string =>
  oneLine(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\d\s-]/gu, "")
    .trim();

const written = [
  /(?:skala(?:n)?|nivåer(?:na)?|bedöms\s+(?:i|med|på|som|enligt)|steg|scale|levels|steps|judged\s+(?:in|on|as))(?![\p{L}])[^:.]{0,60}:\s*(?<steps>[^:]+)$/iu,
  /(?:bedömningarna\s+(?:är|kan\s+vara)|bedöms\s+som|judged\s+as|judgements\s+are)\s+(?<steps>[^:]+)$/iu,
];
/** A scale has so many steps, each of so few words. */
const [fewest, longest] = [3, 3];

/** The steps of the only scale that the report writes out. */
function scaleIn({ passages }: CheckedReport): readonly string[] {
  const [only, more] = passages.flatMap(scalesOf);
  return only === undefined || more !== undefined ? [] : only;
}

const scalesOf = remembered(({ text }: Passage): readonly (readonly string[])[] => {
  const steps = written.map((pattern) => stepsOf(pattern.exec(text)?.groups?.["steps"] ?? ""));
  return steps
    .filter((one) => one.length >= fewest && one.every((step) => step.split(" ").length <= longest))
    .slice(0, 1);
});

const stepsOf = (text: string): readonly string[] =>
  oneLine(text)
    .split(/\s*[,;]\s+|\s+(?:och|eller|samt|and|or)\s+/u)
    .map(stepOf)
    .filter((step) => step !== "");

/** The verdicts of the report, those of one table or of one form together. */
function verdictsIn({ tables, passages }: CheckedReport): readonly (readonly Given[])[] {
  const inTables = tables.map((table) => {
    const status = verdictColumn(table);
    if (status < 0 || table.certainty < judged) return [];
    return table.rows.flatMap(({ texts }, row) => given(texts[status] ?? "", wholeCell(table, row, status)));
  });
  const inText = passages.flatMap((passage) => {
    const match = /^(?:bedömning|måluppfyllelse|uppfyllelse|assessment)\s*:\s*(?<step>[^.:]{2,40})\.?$/iu.exec(
      passage.text.trim(),
    );
    return given(match?.groups?.["step"] ?? "", partPlace(passage, 0, passage.text.length));
  });
  return [...inTables, inText];
}

/** That something is not judged, or not yet, is no verdict. */
const isNotJudged = phrase(
  String.raw`(?:inte|ej|icke|ännu inte) (?:\p{L}+ )?(?:bedöm\p{L}*|mät[ts]?|utvärder\p{L}*|aktuell\p{L}*)|(?:bedömning|mätning|värde|utfall|underlag)(?:en|et)? saknas|not (?:yet )?(?:assessed|judged|measured|applicable)`,
);

function given(text: string, place: Place): readonly Given[] {
  const step = stepOf(text);
  return step === "" || isNotJudged.test(text) ? [] : [{ step, printed: oneLine(text), place }];
}

function found({ printed, place }: Given, scale: readonly string[]): Found {
  const steps = scale.join(", ");
  return {
    confidence: 0.85,
    places: [place],
    says: {
      sv: `Bedömningen ”${printed}” finns inte i skalan: ${steps}.`,
      en: `The verdict “${printed}” is not of the scale: ${steps}.`,
    },
    reasoning: [{ sv: `skalan: ${steps}`, en: `the scale: ${steps}` }],
    correction: null,
  };
}
