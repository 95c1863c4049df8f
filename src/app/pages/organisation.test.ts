import { expect, test } from "vitest";

import {
  cubeOf,
  edgeOf,
  factOf,
  organisationOf,
  span,
  statementOf,
  templateOf,
  workspaceOf,
} from "../../../tests/factories/workspace.ts";
import { buildReport } from "#reports/build/build.ts";

import type { Viewpoint } from "../viewpoint.ts";
import { economyPage } from "./economy.ts";
import { organisationPage } from "./organisation.ts";

const { statement, measures } = statementOf({ sales: "income" });
const [sales] = measures;
if (sales === undefined) throw new Error("the statement has a row");
const workspace = workspaceOf({
  organisation: {
    ...organisationOf({ LT: null, A: "LT", B: "LT" }),
    edges: [edgeOf("LT", null), edgeOf("A", "LT"), edgeOf("B", "LT", null, "2022-12-31")],
    successions: [{ date: "2023-01-01", unit: "B", successor: "A", share: { num: 1, den: 1 }, note: null }],
  },
  statements: [statement],
  measures,
  facts: [factOf(sales, "2022", "10", { unit: "A" }), factOf(sales, "2022", "5", { unit: "B" })],
  reports: [
    templateOf("# Rubrik\n\nUtfallet är :value[income.sales].\n", {
      unit: "A",
      period: "2022",
      organisation: "2023-12",
    }),
  ],
});
const viewpoint: Viewpoint = {
  workspace,
  cube: cubeOf(workspace),
  unit: "A",
  period: span("2022"),
  round: null,
  language: "sv",
  mayRead: () => true,
};

test("figures are shown in the organisation of their time or of a later month, and the heading says which", () => {
  const [own, later] = [economyPage(viewpoint), economyPage({ ...viewpoint, organisation: span("2023-12").to })];
  expect(own.breadcrumb.map(({ text }) => text)).toContain("tidens organisation");
  expect(JSON.stringify(own.sections)).toContain("10,0");
  expect(later.breadcrumb.map(({ text }) => text)).toContain(
    "dagens organisation (december 2023): tidigare värden är överförda",
  );
  expect(JSON.stringify(later.sections)).toContain("15,0");
  expect(JSON.stringify(later.sections)).toContain("organisation=2023-12");
});

test("a report can ask for another organisation than each period's own, and its cover says so", () => {
  const { document, problems } = buildReport(workspace, cubeOf(workspace), "report");
  expect(problems).toEqual([]);
  expect(document.period).toBe("2022, i organisationen december 2023");
  expect(JSON.stringify(document.blocks)).toContain("15,0");
});

test("what has happened is told, and what is tried, with the command that carries it out", () => {
  const page = organisationPage(
    { ...viewpoint, period: span("2023") },
    { folder: "min mapp" },
    {
      date: "2024-01-01",
      acts: ['add C "Nya" under LT', "merge A into C"],
    },
  );
  expect(page.sections.map(({ id }) => id)).toEqual(["preview", "figures", "command", "tree", "past"]);
  const told = JSON.stringify(page.sections);
  expect(told).toContain("upphör; värdena övergår till: A 1");
  expect(told).toContain("Inga totalsummor ändras.");
  expect(told).toContain(
    "./tertial reorganise 'min mapp' --date 2024-01-01 --act 'lägg till C \\\"Nya\\\" under LT' --act",
  );
  const refused = organisationPage(viewpoint, { folder: null }, { date: "2024-01-01", acts: ["close X"] });
  expect(JSON.stringify(refused.sections[0])).toContain("Enheten ”X” finns inte.");
});
