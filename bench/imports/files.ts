import { writeFileSync } from "node:fs";

import type { Profile, Translation } from "../../src/domain/profiles/profile.ts";
import { region } from "../cube/data.ts";
import { accountName, unitName } from "../cube/workspace.ts";
import { writeBooks } from "../sie/file.ts";
import { rowsOf } from "../store/ledger.ts";

/** So many lines make about 50 MB. */
const [tableRows, ledgerRows] = [990_000, 670_000];
/** Of the ledger: see its file. */
const [offices, accounts] = [400, 60];

/** Amounts of a year as a spreadsheet has them, of which one in ten is another than in the store; with the unit's name as systems write it. */
export function writeTable(path: string): void {
  const { length, unit, account, month, amount } = rowsOf(region);
  const lines = ["Enhet;Benämning;Konto;Period;Utfall"];
  for (let row = 0; row < length && lines.length <= tableRows; row += 1) {
    if ((month[row] ?? 0) >= 12) continue;
    const code = unitName(unit[row] ?? 0);
    const period = `2020-${String((month[row] ?? 0) + 1).padStart(2, "0")}`;
    const kronor = (((amount[row] ?? 0) + (row % 10 === 0 ? 100 : 0)) / 100).toFixed(2).replace(".", ",");
    lines.push(`${code};Vårdcentralen ${code};${accountName(account[row] ?? 0)};${period};${kronor}`);
  }
  writeFileSync(path, `${lines.join("\n")}\n`);
}

/** A ledger's vouchers, and the same rows as COPY reads them. */
export function writeLedger(path: string, copy: string): Promise<void> {
  return writeBooks(ledgerRows, path, copy);
}

const same = { kind: "facet", translations: [], otherwise: "same", empty: null } as const;
const fixed = (value: string) => ({ kind: "fixed", value }) as const;

const common = {
  reading: {},
  measure: fixed("ledger"),
  scenario: fixed("outcome"),
  version: fixed(""),
  completeFor: null,
  automatic: false,
} as const;

function translated(count: number, names: (at: number) => readonly [string, string]): readonly Translation[] {
  return Array.from({ length: count }, (_, at) => {
    const [outside, inside] = names(at);
    return { outside, inside, from: null, to: null };
  });
}

/** What the files mean in the bench's workspace. */
export const profiles: readonly Profile[] = [
  {
    ...common,
    id: "table",
    name: { sv: "Tabell" },
    source: "table",
    recognisedBy: ["Enhet", "Konto"],
    unit: { ...same, facet: "Enhet" },
    cuts: { account: { ...same, facet: "Konto" } },
    negated: [],
  },
  {
    ...common,
    id: "ledger",
    name: { sv: "Ekonomisystem" },
    source: "ledger",
    recognisedBy: ["Bench"],
    unit: {
      ...same,
      facet: "dim:1",
      translations: translated(offices, (at) => [String(10_000 + at), unitName(at + 1)]),
    },
    cuts: {
      account: {
        ...same,
        facet: "account",
        translations: translated(accounts, (at) => [String(4_000 + at), accountName(at)]),
      },
    },
    negated: ["*"],
  },
];
