import { problem, type Problem } from "#domain/problems/problem.ts";
import { formatNumber, formatQuantity } from "#domain/quantities/format.ts";
import { parseDecimal } from "#domain/quantities/rational.ts";
import type { Register, RegisterField, RegisterRecord } from "#domain/registers/register.ts";
import { term } from "#domain/terms.ts";
import { inLanguage, type Language } from "#domain/text.ts";
import type { Block, DocumentTable, TableHead } from "../../document.ts";
import { conditions, id, list, oneOf, readAttributes, words, type Directive } from "../attributes.ts";
import { localText, text, unitName, type Scope } from "../context.ts";
import { gapBlock, noSuch } from "../problems.ts";
import { recordsOf } from "../select.ts";
import type { BlockBuilder } from "./directive.ts";

const readers = {
  of: id,
  as: oneOf("list", "table"),
  text: id,
  columns: list,
  where: conditions,
  caption: words,
  note: words,
};

/** `::register{of=events as=list text=text where="category=contract"}`, `::register{of=events as=table columns="date text"}` */
export const buildRegisterBlock: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, readers, ["of"]);
  if (!read.ok) return gapBlock(read.problems, context.language);
  const { of = "", as = "table", text: field, columns, where = {}, caption, note } = read.values;
  const { registers } = context.workspace;
  const register = registers.find((one) => one.id === of);
  if (register === undefined)
    return gapBlock([noSuch("unknown-register", directive.place, of, registers)], context.language);
  const named = { where: Object.keys(where), columns: columns ?? [], text: field === undefined ? [] : [field] };
  const problems = unknownFields(register, named, directive);
  if (problems.length > 0) return gapBlock(problems, context.language);
  const records = recordsOf(register, where);
  if (records.length === 0)
    return gapBlock([problem("empty-block", directive.place, { name: directive.name })], context.language);
  if (as === "list") return { blocks: [registerList(context, register, records, field)], problems: [] };
  return {
    blocks: [buildRegister(context, register, records, { columns, caption, notes: note === undefined ? [] : [note] })],
    problems: [],
  };
};

function unknownFields(
  register: Register,
  named: Readonly<Record<string, readonly string[]>>,
  { name, place }: Directive,
): readonly Problem[] {
  const known = new Set(register.fields.map((field) => field.id));
  return Object.entries(named).flatMap(([attribute, fields]) =>
    fields
      .filter((field) => !known.has(field))
      .map((value) => problem("bad-directive-attribute", place, { name, attribute, value })),
  );
}

function registerList(
  scope: Scope,
  register: Register,
  records: readonly RegisterRecord[],
  asked: string | undefined,
): Block {
  const field =
    register.fields.find((one) => one.id === asked) ??
    register.fields.findLast(({ type }) => type === "text") ??
    register.fields[0];
  const items = records.map((record): readonly Block[] => [
    {
      kind: "paragraph",
      role: "body",
      content: [text(field === undefined ? record.id : fieldText(scope, field, record.values[field.id] ?? ""))],
    },
  ]);
  return { kind: "list", ordered: false, items };
}

export interface RegisterOptions {
  readonly columns?: readonly string[] | undefined;
  readonly caption?: string | undefined;
  readonly notes?: readonly string[] | undefined;
}

/** Records of a register as a table of the fields asked for, all if none are. */
export function buildRegister(
  scope: Scope,
  register: Register,
  records: readonly RegisterRecord[],
  options: RegisterOptions = {},
): DocumentTable {
  const fields =
    options.columns === undefined
      ? register.fields
      : options.columns.flatMap((one) => register.fields.find((field) => field.id === one) ?? []);
  return {
    kind: "table",
    id: `register-${register.id}`,
    label: null,
    caption: options.caption ?? localText(scope, register.name),
    columns: fields.map((field) => registerHead(scope, field)),
    rows: records.map(({ values }) => ({
      role: "row",
      level: 0,
      cells: fields.map((field) => ({ content: [text(fieldText(scope, field, values[field.id] ?? ""))], detail: [] })),
      link: null,
    })),
    notes: options.notes ?? [],
  };
}

function registerHead(scope: Scope, { name, type }: RegisterField): TableHead {
  const isNumber = type === "number" || type === "money";
  return {
    text: localText(scope, name),
    align: isNumber ? "right" : "left",
    width: type === "text" ? 2 : isNumber ? 0 : 1,
  };
}

/** A field's value as it is printed; a dash where the record has none. */
export function fieldText(scope: Scope, field: RegisterField, written: string): string {
  if (field.withheld === true) return term("withheld", scope.language);
  if (written === "") return "–";
  return field.type === "unit" ? unitName(scope, written) : fieldValueText(field, written, scope.language);
}

/** As `fieldText`, for what is printed alike wherever it is seen from: all but units. */
export function fieldValueText({ type, choices }: RegisterField, written: string, language: Language): string {
  switch (type) {
    case "number":
    case "money":
      return numberText(type, written, language);
    case "yes_no":
      return term(written === "yes" || written === "ja" ? "yes" : "no", language);
    case "choice": {
      const choice = choices.find((one) => one.id === written);
      return choice === undefined ? written : inLanguage(choice.name, language);
    }
    default:
      return written;
  }
}

function numberText(type: "number" | "money", written: string, language: Language): string {
  const value = parseDecimal(written);
  if (value === null) return written;
  const decimals = written.split(/[.,]/u)[1]?.length ?? 0;
  return type === "money"
    ? formatQuantity(value, "sek", { decimals, language, in: "kr" })
    : formatNumber(value, { decimals, language });
}
