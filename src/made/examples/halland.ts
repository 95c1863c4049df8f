import type { Fact } from "#domain/measures/fact.ts";
import { monthOf } from "#domain/periods/month.ts";
import type { Workspace } from "#domain/workspace.ts";

import type { MadeFile } from "../made-file.ts";
import { unitNames } from "../names.ts";
import { split } from "../split.ts";
import { spread } from "../spread.ts";
import type { MadeValue } from "../value.ts";
import { writeLedger } from "../write/ledger.ts";
import { listFile, memberColumn, factsOf } from "./list-file.ts";

/** Accounts that a net cost is made of, and how much of it each is. The example has no accounts of its own. */
const accounts = [
  { account: "4010", name: "Löner", weight: 62 },
  { account: "5010", name: "Köpta tjänster", weight: 27 },
  { account: "7010", name: "Övriga kostnader", weight: 11 },
];

const spending = { measure: "investments", decimals: 5 } as const;

/** What the systems of `examples/halland-rk-2023ur2` would give: the ledger, and the follow-up of investments. */
export function hallandFiles(workspace: Workspace): readonly MadeFile[] {
  const groups = [memberColumn(workspace, "investment", "Investering")];
  return [
    ledgerFile(workspace),
    listFile(workspace, "investeringar-2023.xlsx", groups, [
      { ...spending, head: "Utfall, tkr", scenario: "outcome" },
      { ...spending, head: "Budget, tkr", scenario: "budget" },
    ]),
    listFile(workspace, "investeringsprognos-2023ur2.xlsx", groups, [
      { ...spending, head: "Prognos, tkr", scenario: "forecast" },
    ]),
  ];
}

function ledgerFile(workspace: Workspace): MadeFile {
  const facts = factsOf(workspace, [
    { measure: "net_cost", scenario: "outcome" },
    { measure: "net_cost", scenario: "budget" },
  ]);
  const names = {
    company: workspace.name.sv,
    accounts: new Map(accounts.map(({ account, name }) => [account, name])),
    units: unitNames(workspace),
  };
  const year = { from: monthOf(2023, 1), to: monthOf(2023, 12) };
  const values = facts.flatMap(byAccount).flatMap((value) => spread(value, 90));
  return { name: "redovisning-2023.se", facts, make: () => writeLedger(names, year, values) };
}

function byAccount(fact: Fact): readonly MadeValue[] {
  const amounts = split(
    fact.amount,
    accounts.map(({ weight }) => weight),
  );
  return accounts.map(({ account }, index) => ({ ...fact, cut: { account }, amount: amounts[index] ?? 0 }));
}
