import { problem } from "#domain/problems/problem.ts";
import { spanKey } from "#domain/periods/span.ts";
import { sieReader } from "#formats/sie/read.ts";

import { amountText } from "../workspace/write/amount.ts";
import type { Extract, Recognised } from "./extract.ts";
import { nothing, tooLarge, type Reading, type SourceFile } from "./file.ts";
import { startBook, type Book } from "./ledger/book.ts";
import { checkBook, totalsOf } from "./ledger/checks.ts";
import { ledgerFacets, namesOf } from "./ledger/names.ts";
import { tellOf } from "./ledger/telling.ts";
import { mostSums } from "./ledger/vouchers.ts";
import { yearOf, type LedgerReading, type LedgerYear } from "./ledger/year.ts";

/** A ledger's rows are added up as they are read, so that a file may be larger than others. */
const mostBytes = 150_000_000;
/** What is read at once: no more of the file than this is text at any time. */
const part = 65_536;

/**
 * Reads a SIE file, type 1-4 or 4i: what each account changed a month and by object, and its budget; in öre, debit positive. From
 * vouchers where there are any, else from the months' changes (#PSALDO), else from the year's. The reading may say `year` (0, the
 * file's own, which is usual, or -1), `dimension` (whose amounts are used where several divide the same totals) and `balances`
 * (`yes`: opening and closing balances are among the values, with a facet `figure` that tells them from changes).
 */
export function readLedger(file: SourceFile, reading: Reading): Extract {
  const large = tooLarge(file, mostBytes);
  if (large !== null) return nothing("ledger", [large]);
  const chosen = readingOf(reading);
  if (chosen === null) return nothing("ledger", [unknownYear(file, reading)]);
  const telling = tellOf(file.name);
  const { taker, book: finished } = startBook(telling);
  const reader = sieReader(taker);
  for (let from = 0; from < file.bytes.length; from += part) reader.push(file.bytes.subarray(from, from + part));
  reader.end();
  const book = finished();
  if (book.counts.records === 0) return nothing("ledger", [noLedger(file, book)]);
  if (telling.isFull()) return nothing("ledger", [tooMany(file)]);
  return extractOf(book, chosen, telling);
}

function noLedger({ name }: SourceFile, { stray }: Book) {
  const code = /^<(?:\?xml|sie\b)/iu.test(stray ?? "") ? "sie-5" : "not-sie";
  return problem(code, { file: name, line: stray === null ? null : 1, excerpt: stray }, {});
}

function tooMany({ name }: SourceFile) {
  return problem("too-many-sums", { file: name, line: null }, { limit: String(mostSums) });
}

/** Null where the year is no number of one. */
function readingOf({ year = "0", dimension, balances }: Reading): LedgerReading | null {
  if (!/^(?:0|-[1-9]\d?)$/u.test(year)) return null;
  return { year: Number(year), dimension: dimension ?? null, hasBalances: balances === "yes" };
}

function unknownYear({ name }: SourceFile, { year = "" }: Reading) {
  return problem("unknown-year", { file: name, line: null }, { year });
}

function extractOf(book: Book, reading: LedgerReading, telling: ReturnType<typeof tellOf>): Extract {
  const year = yearOf(book, reading, telling);
  checkBook(book, year, telling);
  const totals = totalsOf(book, year, telling);
  const values = year.values.map((value) => ({
    names: namesOf(value, reading),
    period: value.period,
    amount: amountText(value.amount, 2),
    place: { sheet: null, row: value.line, column: null },
  }));
  return {
    kind: "ledger",
    recognised: recognisedIn(book, year),
    marks: marksOf(book),
    facets: ledgerFacets(book, year.values, values),
    values,
    totals,
    problems: telling.all(),
  };
}

/** The program, and whose books they are. */
function marksOf({ heads }: Book): readonly string[] {
  const [program = ""] = heads.get("PROGRAM") ?? [];
  const [number = ""] = heads.get("ORGNR") ?? heads.get("FNR") ?? [];
  const [name = ""] = heads.get("FNAMN") ?? [];
  return [program, number === "" ? name : number].filter((mark) => mark !== "");
}

function recognisedIn(book: Book, year: LedgerYear): readonly Recognised[] {
  const { heads, counts, encodings } = book;
  const day = (value: number | null): string =>
    value === null ? "" : String(value).replace(/(\d\d)(\d\d)$/u, "-$1-$2");
  const all: readonly Recognised[] = [
    { name: { sv: "Program", en: "Program" }, value: (heads.get("PROGRAM") ?? []).join(" ") },
    { name: { sv: "Företag", en: "Company" }, value: heads.get("FNAMN")?.[0] ?? "" },
    { name: { sv: "Filtyp", en: "Type of file" }, value: `SIE ${book.type}` },
    { name: { sv: "Räkenskapsår", en: "Year" }, value: year.span === null ? "" : spanKey(year.span) },
    { name: { sv: "Uttagen", en: "Exported" }, value: day(book.made) },
    { name: { sv: "Avser till och med", en: "Goes to" }, value: day(book.extent) },
    { name: { sv: "Teckentabell", en: "Encoding" }, value: encodingText(encodings) },
    { name: { sv: "Kontrollsumma", en: "Checksum" }, value: book.checksum === null ? "" : String(book.checksum) },
    { name: { sv: "Konton", en: "Accounts" }, value: countText(book.accounts.size) },
    { name: { sv: "Verifikationer", en: "Vouchers" }, value: countText(counts.vouchers) },
    { name: { sv: "Rader i verifikationer", en: "Rows of vouchers" }, value: countText(counts.rows) },
  ];
  return all.filter(({ value }) => value !== "");
}

/** Other encodings than the format's are told beside it, but for UTF-8, in which a whole file is. */
function encodingText(encodings: readonly string[]): string {
  return [...(encodings.includes("UTF-8") ? [] : ["PC8"]), ...encodings].join(", ");
}

function countText(count: number): string {
  return count === 0 ? "" : String(count);
}
