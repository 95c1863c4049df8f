import type { IsoDate } from "#domain/organisation/organisation.ts";
import type { SourceKind } from "#domain/profiles/profile.ts";

import type { Extract } from "./extract.ts";
import type { OpenedFile, Reading } from "./file.ts";
import { readHand } from "./hand.ts";
import { readKolada } from "./kolada.ts";
import { readLedger } from "./ledger.ts";
import { readPaxml } from "./paxml.ts";
import { readPay } from "./pay.ts";
import { readSurvey } from "./survey.ts";
import { readTable } from "./table.ts";
import { readTickets } from "./tickets.ts";

/** A reader of one kind of source. */
interface Reader {
  readonly kind: SourceKind;
  /** Whether a file is likely of the kind, by how it begins. */
  readonly knows: (beginning: string) => boolean;
  /** Null where the file turns out to be of another kind. */
  readonly read: (file: OpenedFile, reading: Reading, today: IsoDate) => Extract | null | Promise<Extract | null>;
}

const always = (): boolean => true;

/** In the order that they are asked: those that know their files by a sign come before those that take any table. */
const readers: readonly Reader[] = [
  { kind: "hand", knows: (text) => /^\{\s*"tertial":\s*"values"/u.test(text), read: readHand },
  { kind: "ledger", knows: (text) => /^\s*#[A-Z]+\b|<sie\b/iu.test(text), read: readLedger },
  { kind: "paxml", knows: (text) => /<paxml\b/iu.test(text), read: readPaxml },
  { kind: "kolada", knows: (text) => /^\s*[{[]/u.test(text) && /"kpi"\s*:/u.test(text), read: readKolada },
  { kind: "tickets", knows: always, read: readTickets },
  { kind: "survey", knows: always, read: readSurvey },
  { kind: "pay", knows: always, read: readPay },
  { kind: "table", knows: always, read: readTable },
];

/** No text, and no workbook: those begin with signs of their own, as does a text of two bytes a character. */
function isBinary(text: string): boolean {
  return text.includes("\0") && !/^(?:PK|\u00d0\u00cf|\u00ff\u00fe|\u00fe\u00ff)/u.test(text);
}

/** So many bytes tell what a file is. */
const beginning = 4096;

/**
 * What a file says, in its own names; null where no reader knows it. `kind`: the only one to be asked; null for whichever knows the file.
 * `reading`: what a profile tells the reader of its kind. `today`: by which it is seen that something can't have been yet.
 */
export async function readSource(
  file: OpenedFile,
  kind: SourceKind | null,
  reading: Reading,
  today: IsoDate,
): Promise<Extract | null> {
  const text = new TextDecoder("latin1").decode(file.bytes.subarray(0, beginning));
  if (kind === null && isBinary(text)) return null;
  for (const reader of readers) {
    const isAsked = kind === null ? reader.knows(text) : reader.kind === kind;
    const extract = isAsked ? await reader.read(file, reading, today) : null;
    if (extract !== null) return extract;
  }
  return null;
}
