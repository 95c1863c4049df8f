import type { Exception } from "#domain/exceptions/exception.ts";

import { group, prose, untold, value, type Field } from "../field.ts";
import { plain } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { writtenPeriod } from "./reports.ts";
import { words } from "./words.ts";

export const exception: Field<Exception> = group<Exception>({
  report: untold,
  unit: value(words.unit, nameOfThing("unit")),
  period: value(words.period, writtenPeriod),
  rule: value({ sv: "Regeln", en: "The rule" }, plain),
  fingerprint: untold,
  says: prose({ sv: "Kontrollen sade", en: "The check said" }),
  reason: prose(words.reason),
});
