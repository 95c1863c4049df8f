import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Extract } from "#imports/sources/extract.ts";
import { opened, type OpenedFile } from "#imports/sources/file.ts";
import { readKolada } from "#imports/sources/kolada.ts";
import { readLedger } from "#imports/sources/ledger.ts";
import { readPay } from "#imports/sources/pay.ts";
import { readPaxml } from "#imports/sources/paxml.ts";
import { readSurvey } from "#imports/sources/survey.ts";
import { readTickets } from "#imports/sources/tickets.ts";

import { mustBeSound } from "../factories/sound.ts";
import { fixture } from "../factories/sources.ts";

/** A reader to be fuzzed: whole files to begin with, and how bytes are read. */
export interface FuzzedReader {
  readonly name: string;
  readonly seeds: () => Promise<readonly Uint8Array[]>;
  readonly read: (bytes: Uint8Array) => unknown;
}

/** The reader of a kind of source, begun with files of tests/fixtures/sources. What it gives must be whole: each amount a number, each period a span. */
function sourceReader(
  name: string,
  files: readonly string[],
  read: (file: OpenedFile) => Extract | null,
): FuzzedReader {
  return {
    name,
    seeds: async () => files.map((file) => fixture(file).bytes),
    read: (bytes) => wholeOf(read(opened({ name, bytes }))),
  };
}

/** The extract itself; throws where it has something that can't be. */
export function wholeOf(extract: Extract | null): Extract | null {
  if (extract !== null) mustBeSound(extract);
  return extract;
}

const reading = { backlog: "whole", month: "2024-03", period: "2024" };

export const kolada = sourceReader("kolada", ["kolada-v2.json", "kolada-v3-pages.json"], readKolada);

export const tickets = sourceReader(
  "tickets",
  ["incidents-labels.csv", "incidents-svenska.csv", "incidents-api.json", "task-sla.csv", "cmdb-services.csv"],
  (file) => readTickets(file, reading, "2024-04-02"),
);

export const survey = sourceReader("survey", ["hme-svar.csv", "hme-medel.csv", "hme-index.csv"], (file) =>
  readSurvey(file, reading),
);

export const pay = sourceReader("pay", ["pay-grupper.csv", "pay-personer.csv"], (file) => readPay(file, reading));

export const paxml = sourceReader("paxml", ["paxml-2.2.xml"], readPaxml);

const books = join(import.meta.dirname, "../fixtures/sie");

/** Begun with real files of several programs, but for the largest. */
export const ledger: FuzzedReader = {
  name: "ledger",
  seeds: async () =>
    readdirSync(books)
      .filter((file) => /\.s[ei]$/iu.test(file))
      .map((file) => readFileSync(join(books, file)))
      .filter(({ length }) => length < 60_000),
  read: (bytes) => wholeOf(readLedger({ name: "ledger", bytes }, { balances: "yes" })),
};
