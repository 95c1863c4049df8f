import { queryRef } from "#domain/cube/query.ts";
import type { Fact } from "#domain/measures/fact.ts";
import { formatSpan } from "#domain/periods/format.ts";
import type { Origin } from "#store/origin.ts";
import type { Scope } from "#reports/build/context.ts";

import type { NameOf } from "../history/names.ts";
import { fileAddress } from "../source/address.ts";
import { batchView } from "../store/batch.ts";
import { factValue } from "./value.ts";
import type { FactView } from "./view.ts";
import * as words from "./words.ts";

export function factView(
  scope: Pick<Scope, "workspace" | "language">,
  fact: Fact,
  origin: Origin | null,
  nameOf: NameOf,
): FactView {
  const { workspace, language } = scope;
  const { measure, unit, period, scenario, cut, version } = fact;
  return {
    ref: queryRef({ measure, unit, period, scenario, cut, version: version === "" ? undefined : version }),
    unit: words.unitText(workspace, fact, language),
    period: formatSpan(period, language, "short"),
    scenario: words.scenarioText(fact, language),
    cut: words.cutText(workspace, cut, language),
    value: factValue(scope, fact),
    note: fact.note,
    place: fact.source,
    address: fileAddress(fact.source.file),
    batch: origin === null ? null : batchView(origin, nameOf),
  };
}
