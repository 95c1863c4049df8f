import { formatSpan } from "#domain/periods/format.ts";
import type { Span } from "#domain/periods/span.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";

import type { Prepared } from "./prepare.ts";
import { keyAt, rowsOf, stateAt, type Key } from "./values.ts";
import type { ChangesView, StateCounts, ValueState } from "./view.ts";

/** A value, and what becomes of it. */
export interface ValueChange {
  readonly key: Key;
  readonly state: ValueState;
}

/** What would become of each value of an import, and of each that it would withdraw. */
export function* changesOf(prepared: Prepared): Iterable<ValueChange> {
  for (let row = 0; row < rowsOf(prepared); row += 1) {
    const key = keyAt(prepared, row);
    if (key !== undefined) yield { key, state: stateAt(prepared, row) };
  }
}

/** How many values become what, all in all and of each measure, and how far they reach. */
export function changesView(changes: Iterable<ValueChange>, { measures }: Model, language: Language): ChangesView {
  type Counts = { -readonly [State in ValueState]: number };
  const none = (): Counts => ({ new: 0, changed: 0, unchanged: 0, gone: 0 });
  const byMeasure = new Map<string, Counts>();
  const units = new Set<string>();
  const counts = none();
  let span: Span | null = null;
  for (const { key, state } of changes) {
    const own = byMeasure.get(key.measure) ?? none();
    byMeasure.set(key.measure, own);
    own[state] += 1;
    counts[state] += 1;
    units.add(key.unit);
    const { from, to } = key.period;
    span = span === null ? key.period : { from: from < span.from ? from : span.from, to: to > span.to ? to : span.to };
  }
  return {
    counts,
    period: span === null ? null : formatSpan(span, language, "short"),
    units: units.size,
    measures: measures.flatMap(({ id, name }) => {
      const own: StateCounts | undefined = byMeasure.get(id);
      return own === undefined ? [] : [{ id, name: inLanguage(name, language), ...own }];
    }),
  };
}
