import type { Register, RegisterField, RegisterRecord } from "#domain/registers/register.ts";
import type { LocalText } from "#domain/text.ts";
import { fieldValueText } from "#reports/build/blocks/register.ts";
import type { Bodies } from "#store/workspace.ts";

import { group, list, mapped, parts, prose, text, untold, value, type Field } from "../field.ts";
import { generalName } from "../general.ts";
import { local, oneOf, yes, type Print, type Reader } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { words } from "./words.ts";

const types: Readonly<Record<RegisterField["type"], LocalText>> = {
  text: { sv: "text", en: "text" },
  date: { sv: "datum", en: "date" },
  number: { sv: "tal", en: "number" },
  money: { sv: "belopp", en: "amount" },
  yes_no: { sv: "ja eller nej", en: "yes or no" },
  choice: { sv: "val", en: "choice" },
  unit: { sv: "enhet", en: "unit" },
};

const named: Print<{ readonly name: LocalText }> = ({ name }, reader) => local(name, reader);

export const register: Field<Bodies["register"]> = group<Omit<Register, "records">>({
  id: untold,
  name: text(words.name),
  description: text(words.description),
  fields: parts<RegisterField>(
    { one: { sv: "Fältet", en: "The field" }, many: { sv: "Fälten", en: "The fields" } },
    ({ id }) => id,
    named,
    {
      id: untold,
      name: text(words.name),
      type: value(words.kind, oneOf(types)),
      choices: list({ sv: "Val", en: "Choices" }, named),
      sensitive: value({ sv: "Skyddad uppgift", en: "Sensitive" }, yes, { sv: "nej", en: "no" }),
      withheld: untold,
    },
  ),
  file: untold,
});

/** One field of a record, and how it is told: which fields there are, a register says. */
interface RecordValue {
  readonly field: string;
  readonly told: Field<string>;
  readonly value: string;
}

function valuesOf({ register: id, value: { values } }: Bodies["record"], { workspace }: Reader): RecordValue[] {
  const fields = workspace.registers.find((one) => one.id === id)?.fields ?? [];
  return Object.entries(values).map(([field, value]) => ({
    field,
    told: toldBy(fields.find((one) => one.id === field) ?? null, field),
    value,
  }));
}

function toldBy(field: RegisterField | null, id: string): Field<string> {
  if (field === null || field.type === "text") return prose(field?.name ?? generalName(id));
  if (field.type === "unit") return value(field.name, nameOfThing("unit"));
  return value(field.name, (written, { language }) =>
    written === "" ? null : fieldValueText(field, written, language),
  );
}

const recordValues: Field<readonly RecordValue[]> = {
  said: (all, reader) => (all ?? []).flatMap(({ told, value }) => told.said(value, reader)),
  changed: (before, after, reader) => {
    const [old, wanted] = [byField(before ?? []), byField(after ?? [])];
    return [...new Map([...old, ...wanted])].flatMap(([field, { told }]) =>
      told.changed(old.get(field)?.value, wanted.get(field)?.value, reader),
    );
  },
};

const byField = (values: readonly RecordValue[]): ReadonlyMap<string, RecordValue> =>
  new Map(values.map((one) => [one.field, one]));

type ToldRecord = Omit<RegisterRecord, "values"> & { readonly values: readonly RecordValue[] };
type ToldBody = Omit<Bodies["record"], "value"> & { readonly value: ToldRecord };

export const record: Field<Bodies["record"]> = mapped(
  (body: Bodies["record"], reader): ToldBody => ({ ...body, value: { ...body.value, values: valuesOf(body, reader) } }),
  group<ToldBody>({
    register: untold,
    value: group<ToldRecord>({ id: untold, values: recordValues, line: untold }),
  }),
);
