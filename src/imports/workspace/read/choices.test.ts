import { expect, test } from "vitest";

import { createCube } from "#domain/cube/cube.ts";
import { monthOf } from "#domain/periods/month.ts";
import { toNumber } from "#domain/quantities/rational.ts";
import type { Workspace } from "#domain/workspace.ts";

import { placeless } from "../../../../tests/factories/placeless.ts";
import { folderOf } from "../folder.ts";
import { loadFolder } from "../load.ts";
import { writeWorkspace } from "../write/write.ts";

const plain = {
  "workspace.yaml": "tertial: 1\nid: region\nname: Region\n",
  "organisation.csv": "code,name,parent\nR,Regionen,\n",
  "dimensions.yaml": "- { id: kon, name: Kön, members: [{ id: kvinna, name: Kvinnor }, { id: man, name: Män }] }\n",
};

async function load(measures: string, facts = "measure,unit,period,value\n") {
  const files = { ...plain, "measures/own.yaml": measures, "facts/own.csv": facts };
  const { workspace, problems } = await loadFolder(folderOf(files));
  return { workspace, told: problems.map(({ code, line }) => `${code}:${line}`) };
}

const ids = ({ measures }: Workspace) => measures.map(({ id }) => id);

test("what a chosen measure is worked out of comes with it, over as many steps as it takes", async () => {
  const { workspace, told } = await load("- catalogue: balance_result\n");
  expect(told).toEqual([]);
  expect(ids(workspace)).toContain("operating_revenue");
  expect(ids(workspace)).toHaveLength(20);
});

test("own measures and parts stand in the place of those of the catalogue, and nothing comes that is not needed", async () => {
  const { workspace, told } = await load(
    `- catalogue: sick_leave_women
  id: women
  name: Kvinnors sjukfrånvaro
  inputs: { sick_hours: sjuktid }
  parts: { gender=K: kon=kvinna }
- { catalogue: ordinary_hours, addsOver: [kon] }
- { id: sjuktid, name: Sjuktid, unit: hours, kind: flow, better: lower, addsOver: [kon], definition: Timmar. }
`,
    `measure,unit,period,value,kon
sjuktid,R,2024-01,5,kvinna
sjuktid,R,2024-01,9,man
ordinary_hours,R,2024-01,100,kvinna
ordinary_hours,R,2024-01,100,man
`,
  );
  expect(told).toEqual([]);
  expect(ids(workspace)).toEqual(["women", "ordinary_hours", "sjuktid"]);
  const month = { from: monthOf(2024, 1), to: monthOf(2024, 1) };
  const answer = createCube(workspace).answer({ measure: "women", unit: "R", period: month, scenario: "outcome" });
  expect(answer.state === "value" ? toNumber(answer.value) : answer.reason).toBe(5);
  expect(workspace.measures[0]).toMatchObject({
    name: { sv: "Kvinnors sjukfrånvaro" },
    catalogue: { id: "sick_leave_women", version: "2024-1", inputs: { sick_hours: "sjuktid" } },
  });
});

test("a measure of the workspace's own with the id of an input is used as it stands", async () => {
  const own =
    "- { id: headcount, name: Medarbetare, unit: persons, kind: stock, better: neither, definition: Egna. }\n";
  const { workspace, told } = await load(`${own}- catalogue: permanent_share\n`);
  expect(told).toEqual([]);
  expect(workspace.measures.find(({ id }) => id === "headcount")).not.toHaveProperty("catalogue");
});

test("a row without a formula may be accounts of a ledger; one with a formula may not", async () => {
  const ledger = "- { id: ledger, name: Huvudbok, unit: sek, kind: flow, better: higher, definition: Belopp. }\n";
  const row = "- { catalogue: operating_revenue, accounts: ['30..39'], ledger: ledger }\n";
  const { workspace } = await load(ledger + row);
  expect(workspace.measures[1]?.versions[0]?.source).toEqual({
    kind: "accounts",
    ledger: "ledger",
    ranges: ["30..39"],
  });
  const { told } = await load("- { catalogue: annual_result, accounts: ['30..39'], ledger: ledger }\n");
  expect(told).toEqual(["conflicting-keys:1"]);
});

test("what a choice names that is not there is told, also by its place", async () => {
  const { told } = await load(
    "- { catalogue: sick_leave_men, inputs: { sick_hours: mine } }\n- { catalogue: headcounts }\n- { catalogue: joined, parts: { a=b: c=d } }\n",
  );
  expect(told).toEqual(["unknown-dimension:1", "unknown-measure:1", "unknown-standard-measure:2", "not-an-input:3"]);
});

test("the canonical form keeps the choice, with the edition, and is read back the same", async () => {
  const { workspace } = await load(
    "- { catalogue: turnover_external, name: Omsättning, inputs: { left: gone } }\n- { catalogue: left, id: gone, decimals: 1, sensitive: true }\n",
  );
  const files = writeWorkspace(workspace);
  expect(files.get("measures/measures.yaml")).toContain("- { catalogue: turnover_external, version: 2024-1, name");
  const again = await loadFolder(folderOf(Object.fromEntries(files)));
  expect(again.problems).toEqual([]);
  expect(placeless(again.workspace)).toStrictEqual(placeless(workspace));
});
