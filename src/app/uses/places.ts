import type { MeasureId } from "#domain/measures/measure.ts";
import type { Ways } from "#domain/measures/resting.ts";
import type { QueryPart } from "#domain/statements/table.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import type { UseView } from "../explanation/view.ts";

/** A place that shows a measure right there. */
interface Place extends Omit<UseView, "via"> {
  readonly id: string;
  readonly measure: MeasureId;
}

/** The page that tables and charts of an area stand on. */
const areaPages: Readonly<Record<string, string>> = {
  staff: "staff",
  economy: "economy",
  investments: "economy",
  operations: "",
};

/**
 * Where what `ways` leads to is shown: goals, statements, tables, charts, and the measures on the way. `named`: where there are several to
 * begin from, each way says which it began with.
 */
export function placesOf(workspace: Model, ways: Ways, named: boolean, language: Language): UseView[] {
  const all = [
    ...indicatorPlaces(workspace, language),
    ...statementPlaces(workspace, language),
    ...tablePlaces(workspace, language),
    ...measurePlaces(workspace, ways, language),
  ];
  const nameOf = new Map(workspace.measures.map(({ id, name }) => [id, inLanguage(name, language)]));
  // A place that shows several is told once, by the shortest way.
  const found = new Map<string, UseView>();
  for (const [measure, way] of ways)
    for (const place of all) {
      const { kind, id, text, address } = place;
      if (place.measure !== measure || found.has(`${kind} ${id}`)) continue;
      // What is a measure itself is no step on the way to itself.
      const isItself = kind === "measure" || kind === "statement";
      const via = way.slice(named ? 0 : 1, isItself ? -1 : undefined).map((step) => nameOf.get(step) ?? step);
      found.set(`${kind} ${id}`, { kind, text, address, via });
    }
  return [...found.values()];
}

function indicatorPlaces({ plan }: Model, language: Language): Place[] {
  return plan.indicators.flatMap(({ id, measure, name, objective: of }) => {
    const objective = plan.objectives.find((one) => one.id === of);
    const address = objective === undefined ? null : `objectives/${objective.id}`;
    const text = inLanguage(objective?.name ?? name, language);
    return measure === null ? [] : [{ kind: "indicator", id, measure, text, address }];
  });
}

function statementPlaces({ statements }: Model, language: Language): Place[] {
  return statements.flatMap((statement) =>
    statement.rows.map(({ id, name, measure }) => ({
      kind: "statement",
      id: `${statement.id}/${id}`,
      measure,
      text: `${inLanguage(statement.name, language)}: ${inLanguage(name, language)}`,
      address: `statements/${statement.id}/${id}`,
    })),
  );
}

function tablePlaces({ tables, charts }: Model, language: Language): Place[] {
  const pageOf = (area: string | null): string | null => (area === null ? null : (areaPages[area] ?? null));
  const asked = (parts: readonly { readonly part: QueryPart }[]): MeasureId[] =>
    parts.flatMap(({ part }) => part.measure ?? []);
  return [
    ...tables.flatMap(({ id, name, area, columns, rows }) =>
      asked([...columns, ...("each" in rows ? [] : rows)]).map((measure): Place => {
        return { kind: "table", id, measure, text: inLanguage(name, language), address: pageOf(area) };
      }),
    ),
    ...charts.flatMap(({ id, name, series, area, categories }) =>
      asked([...series, ...(typeof categories === "string" ? [] : categories)]).map((measure): Place => {
        // A chart's name is a sentence; where that holds bound values, what it draws is its name here.
        const sentence = inLanguage(name, language);
        const text = sentence.includes(":value[") ? inLanguage(series[0]?.name ?? { sv: id }, language) : sentence;
        return { kind: "chart", id, measure, text, address: pageOf(area) };
      }),
    ),
  ];
}

/** What is worked out on the way; a statement's row is told as a row. */
function measurePlaces({ measures, statements }: Model, ways: Ways, language: Language): Place[] {
  const rows = new Set(statements.flatMap((statement) => statement.rows.map(({ measure }) => measure)));
  return measures
    .filter(({ id }) => !rows.has(id) && (ways.get(id)?.length ?? 0) > 1)
    .map(({ id, name }) => {
      return { kind: "measure", id, measure: id, text: inLanguage(name, language), address: `measures/${id}` };
    });
}
