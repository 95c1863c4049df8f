import type { SieTaker } from "#formats/sie/read.ts";
import type { HeadLabel, SieBalance, SieDay, SieFault, SiePeriodBalance, SieRecord } from "#formats/sie/record.ts";

import { inOrder, monthOfSieMonth, type Entry, type YearEntry } from "./entry.ts";
import type { Telling } from "./telling.ts";
import { mostSums, startVouchers } from "./vouchers.ts";

/** The first and the last day of a year of the ledger. */
export interface BookYear {
  readonly from: SieDay;
  readonly to: SieDay;
}

/** All that a SIE file says, with the rows of its vouchers added up. */
export interface Book {
  /** Fields by label, of the first record with it. */
  readonly heads: ReadonlyMap<HeadLabel, readonly string[]>;
  readonly type: string;
  readonly made: SieDay | null;
  readonly extent: SieDay | null;
  /** By number: 0 is the file's own, -1 the one before. */
  readonly years: ReadonlyMap<number, BookYear>;
  /** Names by number. */
  readonly accounts: ReadonlyMap<string, string>;
  readonly dimensions: ReadonlyMap<string, string>;
  /** Dimension -> object -> name. */
  readonly objects: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly entries: readonly YearEntry[];
  /** A sum for each account, objects and month of the vouchers. */
  readonly movements: readonly Entry[];
  readonly counts: { readonly records: number; readonly vouchers: number; readonly rows: number };
  /** `CP437`, or what else some texts were in. */
  readonly encodings: readonly string[];
  /** #KSUMMA, where it is right. */
  readonly checksum: number | null;
  /** The first line that is no record, where there is one. */
  readonly stray: string | null;
}

/** Takes the records of a file, and gives the book of them when all have come. */
export function startBook(telling: Telling): { readonly taker: SieTaker; readonly book: () => Book } {
  const heads = new Map<HeadLabel, readonly string[]>();
  const years = new Map<number, BookYear>();
  const accounts = new Map<string, string>();
  const dimensions = new Map<string, string>();
  const objects = new Map<string, Map<string, string>>();
  const vouchers = startVouchers(telling);
  const entries = startEntries(telling);
  const faults = startFaults(telling);
  let type = "1";
  let made: SieDay | null = null;
  let extent: SieDay | null = null;
  let checksum: number | null = null;
  let records = 0;

  const take = (record: SieRecord, line: number): void => {
    records += 1;
    switch (record.kind) {
      case "row":
        vouchers.row(record, line);
        break;
      case "voucher":
        vouchers.begin(record, line);
        break;
      case "voucherEnd":
        vouchers.end();
        break;
      case "balance":
      case "period":
        entries.add(record, line);
        break;
      case "head":
        if (!heads.has(record.label)) heads.set(record.label, record.fields);
        break;
      case "made":
        made = record.day;
        break;
      case "extent":
        extent = record.day;
        break;
      case "type":
        type = record.type;
        break;
      case "year":
        years.set(record.year, { from: record.from, to: record.to });
        break;
      case "account":
        accounts.set(record.account, record.name);
        break;
      case "dimension":
        dimensions.set(record.dimension, record.name);
        break;
      case "object":
        objects.set(
          record.dimension,
          (objects.get(record.dimension) ?? new Map<string, string>()).set(record.object, record.name),
        );
        break;
      case "checksum": {
        const { stated, computed } = record;
        if (stated === computed) checksum = stated;
        else telling.add("wrong-checksum", line, null, { stated: String(stated), computed: String(computed) });
        break;
      }
    }
  };

  return {
    taker: { record: take, fault: faults.add },
    book: () => ({
      heads,
      type,
      made,
      extent,
      years,
      accounts,
      dimensions,
      objects,
      entries: entries.all(),
      movements: vouchers.sums(),
      counts: { records, ...vouchers.counts() },
      checksum,
      ...faults.found(),
    }),
  };
}

/** Amounts of years and months. One that stands twice counts once, unless it is of objects: those are told of where they are looked at. */
function startEntries(telling: Telling) {
  const all: YearEntry[] = [];
  const lines = new Map<string, number>();
  return {
    add: (record: SieBalance | SiePeriodBalance, line: number): void => {
      const amount = telling.amount(record, line);
      if (amount === null) return;
      const { label, year, account } = record;
      const month = record.kind === "period" ? monthOfSieMonth(record.month) : null;
      const entry = { label, year, account, objects: inOrder(record.objects), month, amount, line };
      const key = `${label} ${year} ${month} ${account}`;
      const before = entry.objects.length === 0 ? lines.get(key) : undefined;
      if (before !== undefined) {
        telling.add("repeated-balance", line, `#${label} ${account} ${record.amount}`, { line: String(before) });
        return;
      }
      if (all.length >= mostSums) {
        telling.full();
        return;
      }
      if (entry.objects.length === 0) lines.set(key, line);
      all.push(entry);
    },
    all: (): readonly YearEntry[] => all,
  };
}

/** Labels whose records have amounts, or say which amounts there are. */
const weighty = /^(?:[IO]?[IU]B|RES|P(?:SALDO|BUDGET)|VER|[RB]?TRANS|KSUMMA)$/u;

function startFaults(telling: Telling) {
  const encodings = new Map<string, { readonly line: number; readonly excerpt: string; count: number }>();
  let stray: string | null = null;
  const unreadable = (sieFault: string, line: number, excerpt: string): void =>
    telling.add("unreadable-record", line, excerpt, { sieFault });
  const counted = (kind: string, line: number, excerpt: string): void => {
    const found = encodings.get(kind) ?? { line, excerpt, count: 0 };
    found.count += 1;
    encodings.set(kind, found);
  };
  const add = (fault: SieFault, line: number): void => {
    switch (fault.kind) {
      case "unknown_label":
        telling.add("unknown-record", line, fault.excerpt, { label: fault.label });
        break;
      case "malformed":
        if (weighty.test(fault.label)) unreadable(fault.why, line, fault.excerpt);
        else telling.add("unreadable-detail", line, fault.excerpt, { label: fault.label, sieFault: fault.why });
        break;
      case "stray":
        stray ??= fault.excerpt;
        unreadable("stray", line, fault.excerpt);
        break;
      case "outside_voucher":
        unreadable("outside", line, fault.excerpt);
        break;
      case "too_long":
        unreadable("long", line, fault.excerpt);
        break;
      case "open_voucher":
        telling.add("open-voucher", line, null, {});
        break;
      case "open_checksum":
        telling.add("open-checksum", line, null, {});
        break;
      case "encoding":
        counted(fault.encoding, line, fault.excerpt);
        break;
      case "damaged":
        counted("damaged", line, fault.excerpt);
        break;
    }
  };
  return {
    add,
    /** What is told once of the whole file. */
    found: (): Pick<Book, "encodings" | "stray"> => {
      for (const [kind, { line, excerpt, count }] of encodings)
        if (kind === "damaged") telling.add("lost-characters", line, excerpt, { count: String(count) });
        else telling.add("other-encoding", line, excerpt, { count: String(count), encoding: kind });
      return { encodings: [...encodings.keys()].filter((kind) => kind !== "damaged"), stray };
    },
  };
}
