/** A calendar day as a whole number, 20240131. Eight digits, not held against the calendar. */
export type SieDay = number;

/** What a row is of, beside its account: an object of a dimension, such as cost centre 10. */
export interface SieObject {
  readonly dimension: string;
  readonly object: string;
}

/** Records that only describe the file or the company; their fields stand as written. */
export const headLabels = [
  "FLAGGA",
  "PROGRAM",
  "FORMAT",
  "PROSA",
  "FTYP",
  "FNR",
  "ORGNR",
  "BKOD",
  "ADRESS",
  "FNAMN",
  "TAXAR",
  "VALUTA",
  "KPTYP",
  "KTYP",
  "ENHET",
  "SRU",
] as const;

export type HeadLabel = (typeof headLabels)[number];

/** One record of a SIE file, types 1-4 and 4i. Amounts and quantities are decimal text as written, debit positive. */
export type SieRecord =
  | { readonly kind: "head"; readonly label: HeadLabel; readonly fields: readonly string[] }
  /** When the file was made (#GEN). */
  | { readonly kind: "made"; readonly day: SieDay }
  /** #SIETYP, as written. */
  | { readonly kind: "type"; readonly type: string }
  /** #RAR: year 0 is the file's own, -1 the one before. */
  | { readonly kind: "year"; readonly year: number; readonly from: SieDay; readonly to: SieDay }
  /** The day to which the balances go (#OMFATTN). */
  | { readonly kind: "extent"; readonly day: SieDay }
  | { readonly kind: "account"; readonly account: string; readonly name: string }
  /** #DIM and #UNDERDIM; `within` is the dimension that it divides. */
  | { readonly kind: "dimension"; readonly dimension: string; readonly name: string; readonly within: string | null }
  | { readonly kind: "object"; readonly dimension: string; readonly object: string; readonly name: string }
  | SieBalance
  | SiePeriodBalance
  | SieVoucher
  | SieRow
  /** The end of a voucher's rows. */
  | { readonly kind: "voucherEnd" }
  /** The closing #KSUMMA: what the file says, and what its records come to. */
  | { readonly kind: "checksum"; readonly stated: number; readonly computed: number };

/** Of a whole year: opening and closing balance, without and with objects, and result. */
export interface SieBalance {
  readonly kind: "balance";
  readonly label: "IB" | "UB" | "OIB" | "OUB" | "RES";
  readonly year: number;
  readonly account: string;
  readonly objects: readonly SieObject[];
  readonly amount: string;
  readonly quantity: string | null;
}

/** Of a month, 202401: change and budget. */
export interface SiePeriodBalance {
  readonly kind: "period";
  readonly label: "PSALDO" | "PBUDGET";
  readonly year: number;
  readonly month: number;
  readonly account: string;
  readonly objects: readonly SieObject[];
  readonly amount: string;
  readonly quantity: string | null;
}

/** The head of a voucher. Series and number may be empty. */
export interface SieVoucher {
  readonly kind: "voucher";
  readonly series: string;
  readonly number: string;
  readonly day: SieDay;
  readonly text: string;
}

/** A row of a voucher. Of a row that was added afterwards (RTRANS) an identical TRANS follows; one that was taken away (BTRANS) counts no more. */
export interface SieRow {
  readonly kind: "row";
  readonly label: "TRANS" | "RTRANS" | "BTRANS";
  readonly account: string;
  readonly objects: readonly SieObject[];
  readonly amount: string;
  /** Null: the voucher's. */
  readonly day: SieDay | null;
  readonly text: string;
  readonly quantity: string | null;
}

/** Why a record could not be read. */
export type SieRefusal = "quote" | "missing" | "amount" | "day" | "month" | "year" | "objects" | "checksum";

/** Something in the file that is not as the format says. Reading goes on past it. */
export type SieFault =
  /** The label is none of the format's; the record is passed over. */
  | { readonly kind: "unknown_label"; readonly label: string; readonly excerpt: string }
  /** The record is passed over. */
  | { readonly kind: "malformed"; readonly label: string; readonly why: SieRefusal; readonly excerpt: string }
  /** A line that is no record. */
  | { readonly kind: "stray"; readonly excerpt: string }
  /** A row that stands in no voucher, or in one whose head could not be read. */
  | { readonly kind: "outside_voucher"; readonly excerpt: string }
  /** The voucher that begins here is never closed. */
  | { readonly kind: "open_voucher" }
  /** The checksum that begins here is never closed: the file is cut short. */
  | { readonly kind: "open_checksum" }
  /** The line is too long to be a record; it is passed over. */
  | { readonly kind: "too_long"; readonly excerpt: string }
  /** Not in code page 437, as the format says, but in another encoding; it is read as that. */
  | { readonly kind: "encoding"; readonly encoding: "UTF-8" | "windows-1252"; readonly excerpt: string }
  /** Characters were lost before the file came here. */
  | { readonly kind: "damaged"; readonly excerpt: string };
