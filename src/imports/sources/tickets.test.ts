import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { writeWorkbook } from "#formats/xlsx/write.ts";
import { fixture, known, problemLines, textFile, valueLines } from "../../../tests/factories/sources.ts";
import type { Extract } from "./extract.ts";
import { opened } from "./file.ts";
import { readTickets } from "./tickets.ts";

const today = "2024-04-02";
const whole = { backlog: "whole" };
const read = (name: string, reading: Readonly<Record<string, string>> = whole): Extract =>
  known(readTickets(fixture(name), reading, today));

/** The values that are not 0, as lines. */
const counted = (extract: Extract): readonly string[] => valueLines(extract).filter((line) => !line.endsWith(" 0"));

test("tickets with labels: counts by month of what happened then, and what is open at its end", () => {
  const extract = read("incidents-labels.csv", { ...whole, by: "group" });
  expect(extract.problems).toEqual([]);
  expect(counted(extract)).toEqual([
    "2024-01 group=Servicedesk what=opened 2",
    "2024-01 group=Servicedesk what=closed 1",
    "2024-01 group=Servicedesk what=resolved 1",
    "2024-01 group=Servicedesk what=resolve_seconds 16200",
    "2024-01 group=Servicedesk what=open 1",
    "2024-02 group=Servicedesk what=closed 1",
    "2024-02 group=Servicedesk what=resolved 1",
    "2024-02 group=Servicedesk what=resolve_seconds 1800",
    "2024-02 group=Servicedesk what=reopened 1",
    "2024-02 group=Servicedesk what=closed_reopened 1",
    "2024-02 group=Nätverk what=opened 1",
    "2024-02 group=Nätverk what=open 1",
  ]);
  expect(valueLines(extract)).toContain("2024-01 group=Nätverk what=opened 0");
});

test("all groupings are facets, and nobody who called is", () => {
  const extract = read("incidents-labels.csv");
  expect(extract.facets.map(({ id }) => id)).toEqual(["what", "group", "company", "priority", "contact"]);
  expect(JSON.stringify(extract)).not.toContain("Test Ett");
});

test("Swedish labels, and the order of day and month by what the dates show", () => {
  const extract = read("incidents-svenska.csv", { ...whole, by: "group" });
  expect(extract.problems).toEqual([]);
  expect(counted(extract)).toEqual([
    "2024-01 group=Servicedesk what=opened 2",
    "2024-01 group=Servicedesk what=closed 1",
    "2024-01 group=Servicedesk what=resolved 1",
    "2024-01 group=Servicedesk what=resolve_seconds 621000",
    "2024-01 group=Servicedesk what=open 1",
    "2024-02 group=Servicedesk what=closed 1",
    "2024-02 group=Servicedesk what=resolved 1",
    "2024-02 group=Servicedesk what=resolve_seconds 691200",
  ]);
});

test("JSON of the API: shown values before raw ones", () => {
  const extract = read("incidents-api.json", { ...whole, by: "group" });
  expect(extract.problems).toEqual([]);
  expect(counted(extract)).toEqual([
    "2024-01 group=Servicedesk what=opened 2",
    "2024-01 group=Servicedesk what=closed 1",
    "2024-01 group=Servicedesk what=resolved 1",
    "2024-01 group=Servicedesk what=resolve_seconds 617400",
    "2024-01 group=Servicedesk what=open 1",
  ]);
});

test("a workbook: a day with its time of day", async () => {
  const text = (value: string) => ({ kind: "text", text: value }) as const;
  const rows = [
    { row: 3, cells: ["Number", "Opened", "Resolved"].map(text) },
    {
      row: 4,
      cells: [
        text("INC1"),
        { kind: "date", day: "2024-01-15", time: "23:59:30" } as const,
        { kind: "date", day: "2024-01-16", time: "00:00:10" } as const,
      ],
    },
  ];
  const bytes = await writeWorkbook([{ name: "Blad1", hidden: false, merges: [], rows }]);
  const extract = known(readTickets(opened({ name: "t.xlsx", bytes }), whole, today));
  expect(extract.problems).toEqual([]);
  expect(counted(extract)).toEqual([
    "2024-01 what=opened 1",
    "2024-01 what=resolved 1",
    "2024-01 what=resolve_seconds 40",
  ]);
});

test("SLAs: met and breached of those that ended, also where one of them is none", () => {
  const extract = read("task-sla.csv");
  expect(extract.problems).toEqual([]);
  expect(valueLines(extract)).toEqual([
    "2024-01 group=Servicedesk sla=Lösningstid prioritet 2 what=sla_of 2",
    "2024-01 group=Servicedesk sla=Lösningstid prioritet 2 what=sla_met 1",
    "2024-01 group=Servicedesk sla=Lösningstid prioritet 2 what=sla_breached 1",
  ]);
  expect(extract.recognised.slice(-2).map(({ value }) => value)).toEqual(["1", "1"]);
});

test("services: how many, by class and status, in the month that the reading names; availability of each", () => {
  expect(problemLines(read("cmdb-services.csv"))).toEqual(["source-needs-month –"]);
  const extract = read("cmdb-services.csv", { month: "2024-03" });
  expect(extract.problems).toEqual([]);
  expect(valueLines(extract).filter((line) => line.includes("Vårdsystem") || line.includes("availability"))).toEqual([
    "2024-03 class=Business Service criticality=1 - most critical group=Vårdsystem status=Operational what=services 1",
    "2024-03 class=Business Service criticality=4 - not critical group=Vårdsystem status=Retired what=services 1",
    "2024-03 service=Journalsystem what=availability 99.95",
    "2024-03 service=E-post what=availability 99.9",
  ]);
});

describe("rows that can't be counted are told and left out", () => {
  test.each([
    ["INC1,2024-05-01,", "date-in-future 2"],
    ["INC1,2024-02-30,", "invalid-date 2"],
    ["INC1,2024-02-10,2024-02-09", "reversed-range 2"],
    ["INC1,2024-02-10 08:00,2024-02-10 07:59", "reversed-range 2"],
    ["INC1,03/02/2024,", "ambiguous-date 2"],
    ["INC1,,2024-02-09", "missing-cell 2"],
    [",2024-02-09,", "missing-cell 2"],
    ["INC1,2024-02-09,,x,y", "ragged-row 2"],
  ])("%s", (row, expected) => {
    const extract = known(readTickets(textFile("t.csv", `number,opened_at,closed_at\n${row}\n`), whole, today));
    expect(problemLines(extract)).toEqual([expected]);
    expect(extract.values).toEqual([]);
  });

  test("a number twice is counted once", () => {
    const text = "number,opened_at\nINC1,2024-02-09\nINC1,2024-02-09\n";
    const extract = known(readTickets(textFile("t.csv", text), whole, today));
    expect(problemLines(extract)).toEqual(["record-twice 3"]);
    expect(valueLines(extract)).toEqual(["2024-02 what=opened 1"]);
  });

  test("a closed ticket that nobody knows when was closed", () => {
    const text = "number,opened_at,closed_at,state\nINC1,2024-02-09,,7\n";
    expect(problemLines(known(readTickets(textFile("t.csv", text), whole, today)))).toEqual(["missing-cell 2"]);
  });
});

test("an export that may lack older tickets is warned of; the current month has no end yet", () => {
  const text = "number,opened_at,closed_at\nINC1,2024-03-09,\nINC2,2024-04-01,\n";
  const extract = known(readTickets(textFile("t.csv", text), {}, today));
  expect(extract.problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["backlog-unknown warning"]);
  expect(valueLines(extract).filter((line) => line.includes("what=open "))).toEqual(["2024-03 what=open 1"]);
});

test("a year written wrong does not fill the memory", () => {
  const rows = Array.from({ length: 300 }, (_, index) => `INC${index},1024-01-01,,grupp ${index}`);
  const text = `number,opened_at,closed_at,assignment_group\n${rows.join("\n")}\nINCx,2024-03-01,,a\n`;
  expect(problemLines(known(readTickets(textFile("t.csv", text), whole, today)))).toEqual(["too-many-groups –"]);
});

test.each(["", "Enhet;Värde\nA;1\n", '{"values": []}'])("no export of a service desk: %s", (text) => {
  expect(readTickets(textFile("t.csv", text), whole, today)).toBeNull();
});

test("what is open changes by what is opened and what ends", () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((offset) => new Date(Date.UTC(2022, 0, 1 + offset)).toISOString().slice(0, 10));
  const ticket = fc.tuple(day, fc.option(day), fc.constantFrom("A", "B"));
  fc.assert(
    fc.property(fc.array(ticket, { minLength: 1, maxLength: 40 }), (tickets) => {
      const rows = tickets.map(([opened, end, group], index) => {
        const closed = end === null ? "" : end < opened ? opened : end;
        return `INC${index},${opened},${closed},${group}`;
      });
      const text = `number,opened_at,closed_at,assignment_group\n${rows.join("\n")}\n`;
      const extract = known(readTickets(textFile("t.csv", text), whole, today));
      expect(extract.problems).toEqual([]);
      for (const group of ["A", "B"]) {
        const series = (what: string): readonly number[] =>
          extract.values.flatMap(({ names, amount }) =>
            names["what"] === what && names["group"] === group ? [Number(amount)] : [],
          );
        const [opened, resolved, open] = ["opened", "resolved", "open"].map(series);
        let standing = 0;
        const expected = opened?.map((count, month) => (standing += count - (resolved?.[month] ?? 0)));
        expect(open).toEqual(expected);
      }
    }),
    { numRuns: 50 },
  );
});
