import { crc32 } from "node:zlib";

import { encoded } from "./encoding.ts";
import type { SieDay, SieObject, SieRecord } from "./record.ts";

/** A field as it is written: a text, or the objects of a row. */
type Written = string | readonly SieObject[];

/**
 * The records as a SIE file in code page 437; a character that it lacks becomes `?`. `checksum` puts #KSUMMA around all that
 * follows the flag. What `sieReader` gives is read back the same; checksums among the records are left out, since they are made here.
 */
export function writeSie(records: Iterable<SieRecord>, options: { readonly checksum: boolean }): Uint8Array {
  const lines: string[] = [];
  let sum: number | null = null;
  for (const record of records) {
    if (record.kind === "checksum") continue;
    if (sum === null && options.checksum && !(record.kind === "head" && record.label === "FLAGGA")) {
      lines.push("#KSUMMA");
      sum = 0;
    }
    if (record.kind === "voucherEnd") {
      lines.push("}");
      continue;
    }
    const [label, ...fields] = fieldsOf(record);
    if (sum !== null) sum = checksumOf([`#${label}`, ...fields], sum);
    lines.push([`#${label}`, ...fields.map(written)].join(" "));
    if (record.kind === "voucher") lines.push("{");
  }
  if (sum !== null) lines.push(`#KSUMMA ${sum}`);
  return encoded(lines.map((line) => `${line}\r\n`).join(""));
}

type LabelledFields = readonly [label: string, ...fields: Written[]];

function checksumOf(fields: readonly Written[], before: number): number {
  const parts = fields.flatMap((field) =>
    typeof field === "string" ? [field] : field.flatMap(({ dimension, object }) => [dimension, object]),
  );
  return parts.reduce((sum, part) => crc32(encoded(part), sum), before);
}

function fieldsOf(record: Exclude<SieRecord, { kind: "voucherEnd" | "checksum" }>): LabelledFields {
  switch (record.kind) {
    case "head":
      return [record.label, ...record.fields];
    case "made":
      return ["GEN", dayText(record.day)];
    case "extent":
      return ["OMFATTN", dayText(record.day)];
    case "type":
      return ["SIETYP", record.type];
    case "year":
      return ["RAR", String(record.year), dayText(record.from), dayText(record.to)];
    case "account":
      return ["KONTO", record.account, record.name];
    case "dimension":
      return record.within === null
        ? ["DIM", record.dimension, record.name]
        : ["UNDERDIM", record.dimension, record.name, record.within];
    case "object":
      return ["OBJEKT", record.dimension, record.object, record.name];
    case "balance":
      return [
        record.label,
        String(record.year),
        record.account,
        ...listOf(record),
        record.amount,
        ...quantityOf(record),
      ];
    case "period":
      return [
        record.label,
        String(record.year),
        String(record.month).padStart(6, "0"),
        record.account,
        record.objects,
        record.amount,
        ...quantityOf(record),
      ];
    case "voucher":
      return ["VER", record.series, record.number, dayText(record.day), record.text];
    case "row":
      return [
        record.label,
        record.account,
        record.objects,
        record.amount,
        record.day === null ? "" : dayText(record.day),
        record.text,
        ...quantityOf(record),
      ];
  }
}

/** Balances without objects have no list at all. */
function listOf(record: {
  readonly label: string;
  readonly objects: readonly SieObject[];
}): readonly (readonly SieObject[])[] {
  return record.label.startsWith("O") || record.objects.length > 0 ? [record.objects] : [];
}

function quantityOf(record: { readonly quantity: string | null }): readonly string[] {
  return record.quantity === null ? [] : [record.quantity];
}

function dayText(day: SieDay): string {
  return String(day).padStart(8, "0");
}

function written(field: Written): string {
  if (typeof field === "string") return quotedWhereNeeded(field);
  const items = field.flatMap(({ dimension, object }) => [dimension, object]);
  return `{${items.map(quotedWhereNeeded).join(" ")}}`;
}

function quotedWhereNeeded(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
  if (/^[^\s"{}]+$/u.test(plain)) return plain;
  // A backslash before the closing mark would make it a mark of the text.
  return `"${plain.replaceAll('"', '\\"').replace(/\\$/u, "\\ ")}"`;
}
