import type { Grant } from "#domain/permissions/grant.ts";

import { roleText } from "../../permissions/words.ts";
import { group, untold, value, type Field } from "../field.ts";
import { day, type Print } from "../reader.ts";
import { nameOfThing } from "../titles.ts";

const role: Print<Grant["role"]> = (one, { language }) => roleText(one, language);

export const grant: Field<Grant> = group<Grant>({
  id: untold,
  person: untold,
  role: value({ sv: "Rollen", en: "The role" }, role),
  unit: value({ sv: "Enheten", en: "The unit" }, nameOfThing("unit")),
  from: value({ sv: "Första dagen", en: "The first day" }, day),
  to: value({ sv: "Sista dagen", en: "The last day" }, day, { sv: "tills vidare", en: "until further notice" }),
  delegatedFrom: untold,
});
