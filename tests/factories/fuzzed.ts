import type { Extract } from "#imports/sources/extract.ts";
import type { SourceFile } from "#imports/sources/file.ts";
import { readKolada } from "#imports/sources/kolada.ts";
import { readPay } from "#imports/sources/pay.ts";
import { readPaxml } from "#imports/sources/paxml.ts";
import { readSurvey } from "#imports/sources/survey.ts";
import { readTickets } from "#imports/sources/tickets.ts";

import { fixture } from "./sources.ts";
import { mustBeSound } from "./sound.ts";

/** The reader of a kind of source, with files of tests/fixtures/sources to alter; it throws where what it gives can't be. */
function fuzzed(name: string, files: readonly string[], read: (file: SourceFile) => Extract | null) {
  return {
    name,
    seeds: async (): Promise<readonly Uint8Array[]> => files.map((file) => fixture(file).bytes),
    read: (bytes: Uint8Array): void => {
      const extract = read({ name, bytes });
      if (extract !== null) mustBeSound(extract);
    },
  };
}

const reading = { backlog: "whole", month: "2024-03", period: "2024" };

export const kolada = fuzzed("kolada", ["kolada-v2.json", "kolada-v3-pages.json"], readKolada);

export const tickets = fuzzed(
  "tickets",
  ["incidents-labels.csv", "incidents-svenska.csv", "incidents-api.json", "task-sla.csv", "cmdb-services.csv"],
  (file) => readTickets(file, reading, "2024-04-02"),
);

export const survey = fuzzed("survey", ["hme-svar.csv", "hme-medel.csv", "hme-index.csv"], (file) =>
  readSurvey(file, reading),
);

export const pay = fuzzed("pay", ["pay-grupper.csv", "pay-personer.csv"], (file) => readPay(file, reading));

export const paxml = fuzzed("paxml", ["paxml-2.2.xml"], readPaxml);
