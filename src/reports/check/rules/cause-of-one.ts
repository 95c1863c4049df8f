import { remembered } from "#domain/lazy.ts";
import { decimalText } from "#domain/quantities/rational.ts";

import type { Figure } from "../figures/figure.ts";
import { inOwnUnit } from "../figures/unit.ts";
import { headingPlace, partPlace, textPlace } from "../places.ts";
import type { CheckedReport } from "../report.ts";
import type { Found, Rule } from "../rule.ts";
import type { CheckedSection, Passage } from "../section.ts";
import { rowSections } from "../tables/named-rows.ts";
import { isAkin, shareSaid, wordsOf } from "../words/akin.ts";
import { causeIn, isCauseOfBefore } from "../words/causes.ts";
import { oneLine } from "../words/one-line.ts";

export const causeOfOne: Rule = {
  id: "cause-of-one",
  severity: "question",
  name: { sv: "Orsaken hör till sitt belopp", en: "The cause belongs to its amount" },
  about: {
    sv: "Ett kostnadsslag som har en egen rubrik kan inte gärna vara orsak till ett annat kostnadsslags avvikelse: då räknas det två gånger. Och samma belopp bör ha samma förklaring överallt. Kontrollen frågar när orsaken nämner ett annat kostnadsslags rubrik, och när två nästan likadana meningar om samma belopp följs av orsaker utan gemensamma ord, eller av en som är den andra och något mer.",
    en: "A type of cost with a heading of its own can hardly be the cause of another type's deviation: then it is counted twice. And one amount should have one explanation everywhere. The rule asks when a cause names the heading of another type of cost, and when two almost alike sentences on one amount are followed by causes with no words in common, or by one that is the other and something more.",
  },
  law: null,
  examples: {
    found: [
      `## Kostnader

### Avskrivningar

Avskrivningarna är 12,1 mnkr.

### Övriga kostnader

Övriga kostnader väntas bli 3,0 mnkr högre än budget. Avvikelsen beror på ökade avskrivningar och högre hyror.`,
      `# Sammanfattning

Den största avvikelsen, 28,5 mnkr, finns hos utvecklingsmedlen. Orsaken är minskad inhyrning av personal.

# Ekonomi

Den största avvikelsen, 28,5 mnkr, finns hos utvecklingsmedlen. Orsaken är försenade ansökningar från sjukhusen.`,
    ],
    alike: [
      `## Kostnader

### Avskrivningar

Avskrivningarna väntas bli 1,0 mnkr högre än budget. Avvikelsen beror på ökade avskrivningar av nätverk.

### Övriga kostnader

Övriga kostnader väntas bli 3,0 mnkr högre än budget. Avvikelsen beror på högre hyror.`,
      `# Sammanfattning

Den största avvikelsen, 28,5 mnkr, finns hos utvecklingsmedlen. Orsaken är minskad inhyrning av personal.

# Ekonomi

Den största avvikelsen, 28,5 mnkr, finns hos utvecklingsmedlen. Orsaken är att inhyrningen av personal har minskat.`,
    ],
  },
  check: { of: "report", find: (report) => [...typeOfAnother(report), ...twoCauses(report)] },
};

const types =
  /(?:kostnader|kostnad|avskrivningar|intäkter|läkemedel|hyror|lokaler|bidrag|costs?|depreciation|income|revenue)$/iu;
/** So many sections away a heading is still of the same statement. */
const near = 8;

/** A heading that a cause can name: of another type of cost nearby, or of another row of the same table. */
interface Typed {
  readonly section: CheckedSection;
  readonly name: string;
  readonly words: readonly string[];
}

function typeOfAnother(report: CheckedReport): readonly Found[] {
  const { sections } = report;
  const costs = sections.flatMap((section, index) => {
    const typed = typeOf(section);
    return typed === null ? [] : [{ ...typed, index }];
  });
  const rows = rowSections(report).map((one) => ({ ...one, name: oneLine(one.section.heading?.text ?? "") }));
  const ofRow = new Set(rows.map(({ section }) => section));
  const byRow = rows.flatMap((own) => {
    const others = rows.filter((one) => one.table === own.table && one.row !== own.row);
    return inCauses(
      own.section,
      others.map((one) => ({ ...one, words: wordsOf(one.name) })),
    );
  });
  const byCost = costs.flatMap((own) => {
    const others = costs.filter((one) => one.words.length === 1 && Math.abs(one.index - own.index) <= near);
    return ofRow.has(own.section) ? [] : inCauses(own.section, others);
  });
  return [...byCost, ...byRow];
}

const typeOf = remembered((section: CheckedSection): Typed | null => {
  const name = oneLine(section.heading?.text ?? "");
  return types.test(name) ? { section, name, words: wordsOf(name) } : null;
});

/** The causes given in a section that name one of these. */
function inCauses(section: CheckedSection, others: readonly Typed[]): readonly Found[] {
  const own = wordsOf(section.heading?.text ?? "");
  const strangers = others.filter(({ words }) => !words.every((word) => own.some((one) => isAkin(one, word))));
  return section.passages.flatMap((passage) => {
    const cause = passage.role === "heading" || strangers.length === 0 ? null : causeIn(passage.text);
    if (cause === null) return [];
    const said = [...cause.text.matchAll(/\p{L}[\p{L}\p{N}]*(?:-\s*\n\s*\p{Ll}+)?/gu)];
    const words = said.map(([word]) => oneLine(word).toLowerCase());
    return strangers.flatMap((other) => {
      if (shareSaid(other.words, words) < 1) return [];
      const first = said.find(([word]) => isAkin(oneLine(word).toLowerCase(), other.words[0] ?? ""));
      return first === undefined
        ? []
        : [counted(passage, cause.start + first.index, first[0], { section, other: other.section, name: other.name })];
    });
  });
}

function counted(
  passage: Passage,
  start: number,
  word: string,
  { section, other, name }: { readonly section: CheckedSection; readonly other: CheckedSection; readonly name: string },
): Found {
  const own = oneLine(section.heading?.text ?? "");
  return {
    confidence: 0.75,
    places: [partPlace(passage, start, word.length), headingPlace(other), headingPlace(section)],
    says: {
      sv: `”${oneLine(word)}” anges som orsak under ”${own}”, men har en egen rubrik, ”${name}”.`,
      en: `“${oneLine(word)}” is given as a cause below “${own}”, but has a heading of its own, “${name}”.`,
    },
    reasoning: [{ sv: `”${name}” kan vara räknad två gånger`, en: `“${name}” may be counted twice` }],
    correction: null,
  };
}

interface Explained {
  readonly passage: Passage;
  readonly figure: Figure;
  readonly amount: string;
  readonly about: readonly string[];
  readonly cause: readonly string[];
  readonly because: string;
}

function twoCauses({ sections }: CheckedReport): readonly Found[] {
  const byAmount = Map.groupBy(sections.flatMap(explainedIn), ({ amount }) => amount);
  return [...byAmount.values()].flatMap((all) => all.slice(1).flatMap((later) => differing(all[0], later)));
}

const explainedIn = remembered(({ passages }: CheckedSection): readonly Explained[] =>
  passages.flatMap((passage, index) => explainedAt(passage, passages[index + 1]) ?? []),
);

/** A sentence with one amount of money, and the cause that it gives or that the next one is. */
function explainedAt(passage: Passage, next: Passage | undefined): Explained | null {
  const [figure, more] = passage.figures;
  if (passage.role === "heading" || figure?.unit?.kind !== "money" || more !== undefined) return null;
  const own = causeIn(passage.text);
  const amount = decimalText(inOwnUnit(figure.value, figure.unit));
  const about = wordsOf(own === null ? passage.text : passage.text.slice(0, own.start));
  if (own !== null && own.start > figure.end - passage.start)
    return { passage, figure, amount, about, cause: wordsOf(own.text), because: own.text };
  if (own !== null || next === undefined || !isCauseOfBefore(next.text) || next.figures.length > 0) return null;
  const because = causeIn(next.text)?.text ?? next.text;
  return { passage, figure, amount, about, cause: wordsOf(because), because };
}

const alike = 0.8;

function differing(first: Explained | undefined, later: Explained): readonly Found[] {
  if (first === undefined || first.cause.length < 2 || later.cause.length < 2) return [];
  if (shareSaid(first.about, later.about) < alike || shareSaid(later.about, first.about) < alike) return [];
  const [kept, added] = [shareSaid(first.cause, later.cause), 1 - shareSaid(later.cause, first.cause)];
  const [forth, back] = [kept === 0, kept === 1 && added > 0];
  const isMore = back || (added === 0 && kept < 1);
  if (!forth && !isMore) return [];
  const [one, other] = [oneLine(first.because), oneLine(later.because)];
  return [
    {
      confidence: forth ? 0.75 : 0.6,
      places: [textPlace(later.passage, later.figure), textPlace(first.passage, first.figure)],
      says: {
        sv: `${later.figure.printed} ${later.figure.unit?.printed ?? ""} förklaras på två sätt.`,
        en: `${later.figure.printed} ${later.figure.unit?.printed ?? ""} is explained in two ways.`,
      },
      reasoning: [{ sv: `”${one}” mot ”${other}”`, en: `“${one}” against “${other}”` }],
      correction: null,
    },
  ];
}
