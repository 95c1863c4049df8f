import { formatSpan } from "#domain/periods/format.ts";
import { previousYear, spanKey, type Span } from "#domain/periods/span.ts";
import { nameOn, type UnitCode } from "#domain/organisation/organisation.ts";
import { pathTo, type Tree } from "#domain/organisation/tree.ts";
import type { Indicator } from "#domain/plan/plan.ts";
import { askedOf } from "#domain/rounds/asked.ts";
import type { ChartCategory, ChartDefinition } from "#domain/statements/chart.ts";
import { fill, term } from "#domain/terms.ts";
import { inLanguage, type Language, type LocalText } from "#domain/text.ts";
import { cutName } from "#reports/build/assess.ts";
import { ask } from "#reports/build/ask.ts";
import { buildChart } from "#reports/build/charts/chart.ts";
import { localText } from "#reports/build/context.ts";

import type { Block } from "../document.ts";
import { link, pagePlace, paragraph } from "../pages/parts.ts";
import { plainRow, tableOf } from "../pages/made-tables.ts";
import { usesSections } from "../pages/uses.ts";
import { found, refused, type Result } from "../result.ts";
import { usesOf } from "../uses/measure.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { scopeOf, type RoundScope } from "./scope.ts";
import { roundIn, wrongUnit } from "./settle.ts";

/** Something that a unit gets back for an indicator that it reports. */
export interface BesidePart {
  readonly id: "history" | "others" | "reports";
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What to say where there is nothing to show; or of what is shown. */
  readonly note: string | null;
}

const words = {
  history: { sv: "Så har det varit", en: "How it has been" },
  noHistory: {
    sv: "Det finns inga värden för samma period tidigare år.",
    en: "There are no values for the same period of earlier years.",
  },
  others: { sv: "Bredvid jämförbara enheter", en: "Beside comparable units" },
  compared: {
    sv: "De enheter direkt under {parent} som du får läsa, i organisationens ordning.",
    en: "The units right below {parent} that you may read, in the organisation’s order.",
  },
  noOthers: {
    sv: "Det finns ingen enhet på samma nivå under samma enhet som du får läsa och som har värden.",
    en: "There is no unit on the same level below the same unit that you may read and that has values.",
  },
  own: { sv: "{name} (den här enheten)", en: "{name} (this unit)" },
  unit: { sv: "Enhet", en: "Unit" },
  everyUse: { sv: "Allt som bygger på siffran", en: "All that rests on the figure" },
  inWords: { sv: "Styrmåttet är i ord och har inga värden.", en: "The indicator is in words and has no values." },
} as const satisfies Readonly<Record<string, LocalText>>;

/** The indicator's history in the unit, the unit beside others, and the reports that print the figure. To be called inside `settled`. */
export function besideIndicator(
  open: OpenWorkspace,
  asked: { readonly round: string; readonly unit: UnitCode; readonly indicator: string },
  language: Language,
): Result<readonly BesidePart[]> {
  const standing = roundIn(open.workspace, asked.round);
  if (!standing.ok) return standing;
  const wrong = wrongUnit(standing.value, asked.unit);
  if (wrong !== null) return wrong;
  const { workspace, round, tree } = standing.value;
  const indicator = askedOf(workspace, round, asked.unit).subjects.flatMap((one) =>
    one.kind === "indicator" && one.thing.id === asked.indicator ? [one.thing] : [],
  )[0];
  if (indicator === undefined) return refused("subject_not_asked", { name: `indicator:${asked.indicator}` });
  const measure = workspace.measures.find(({ id }) => id === indicator.measure);
  const scope = scopeOf(open, standing.value, asked.unit, language);
  if (measure === undefined)
    return found([{ id: "history", title: word("history", scope), blocks: [], note: word("inWords", scope) }]);
  const reports = usesSections(usesOf(open, measure, language), "restingReports", language).slice(0, 1);
  const everyUse = paragraph(link(`measures/${measure.id}`, word("everyUse", scope)));
  return found([
    historyPart(scope, indicator),
    othersPart(scope, indicator, tree, (unit) => open.mayRead(unit)),
    ...reports.map(({ title, blocks, empty }): BesidePart => {
      return { id: "reports", title, blocks: [...blocks, everyUse], note: empty };
    }),
  ]);
}

const word = (name: keyof typeof words, { language }: RoundScope, values: Readonly<Record<string, string>> = {}) =>
  fill(inLanguage(words[name], language), values);

/** This year and so many before it. */
const yearsBefore = 4;

/** The round's period in each of the last years, from the first that has a value, drawn and as a table. */
function historyPart(scope: RoundScope, indicator: Indicator): BesidePart {
  const { language } = scope;
  const periods = [scope.period];
  while (periods.length <= yearsBefore) periods.push(previousYear(periods.at(-1) ?? scope.period));
  const { measure, unit, scenario, target } = indicator;
  const name = localText(scope, indicator.name);
  const series = indicator.cuts.map((cut) => {
    const part = { measure: measure ?? "", unit, scenario, cut };
    return { name: { sv: cutName(scope, cut) || name }, part };
  });
  const isKnown = (period: Span): boolean =>
    series.some(({ part }) => ask(scope, { ...part, period }).answer.state === "value");
  const first = periods.findLastIndex(isKnown);
  const part = { id: "history", title: word("history", scope) } as const;
  if (first < 1) return { ...part, blocks: [], note: word("noHistory", scope) };
  const categories = periods
    .slice(0, first + 1)
    .toReversed()
    .map((period): ChartCategory => ({
      name: { sv: formatSpan(period, language) },
      part: { period: spanKey(period) },
      total: false,
    }));
  const definition: ChartDefinition = {
    id: `history-${indicator.id}`,
    name: indicator.name,
    area: null,
    kind: "bars",
    series,
    categories,
    reference:
      target.kind === "fact" ? { name: { sv: term("target", language) }, part: { scenario: "target", unit } } : null,
    decimals: null,
    in: null,
  };
  const { chart } = buildChart(scope, definition, { caption: name }, pagePlace);
  return { ...part, blocks: chart === null ? [] : [chart], note: chart === null ? word("noHistory", scope) : null };
}

/** The units on the same level below the same unit, in the tree's order: nobody is ranked. */
function othersPart(
  scope: RoundScope,
  indicator: Indicator,
  tree: Tree,
  mayRead: (unit: UnitCode) => boolean,
): BesidePart {
  const { language, unit, workspace } = scope;
  const part = { id: "others", title: word("others", scope) } as const;
  const parent = pathTo(tree, unit).at(-2);
  const units = (parent === undefined ? [] : (tree.children.get(parent) ?? [])).filter(mayRead);
  const nothing = { ...part, blocks: [], note: word("noOthers", scope) };
  if (parent === undefined || units.length < 2) return nothing;
  const nameOf = (code: UnitCode): string => inLanguage(nameOn(workspace.organisation, code, tree.date), language);
  const rows = units.map((code) => {
    const name = nameOf(code);
    return plainRow({ sv: code === unit ? word("own", scope, { name }) : name }, { unit: code });
  });
  const columns = indicator.cuts.map((cut) => ({
    name: { sv: cutName(scope, cut) || localText(scope, indicator.name) },
    part: { measure: indicator.measure ?? "", scenario: indicator.scenario, cut },
    decimals: null,
    in: null,
  }));
  const blocks = tableOf(scope, `beside-${indicator.id}`, part.title, word("unit", scope), rows, columns);
  return blocks.length === 0 ? nothing : { ...part, blocks, note: word("compared", scope, { parent: nameOf(parent) }) };
}
