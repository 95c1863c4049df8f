import { expect, test } from "vitest";

import type { DocumentManuscript } from "#reports/check/document.ts";
import type { ManuscriptBlock } from "#formats/manuscript.ts";

import { assessmentOf, roundOf, templateOf, workspaceOf } from "../../../../tests/factories/workspace.ts";
import { fixOf, type FixView } from "./fix.ts";

const said = "Bemanningen räcker till **elva** av tolv avdelningar i sommar.";
const workspace = workspaceOf({
  reports: [templateOf("# Läget\n\nVi har :count[units] avdelningar\noch *11 chefer* just nu.\n")],
  rounds: [
    roundOf("2018t1", "2018T1", {
      assessments: [assessmentOf("objective:staff", "met", { unit: "A", comment: { sv: said } })],
    }),
  ],
});

/** The way to a piece of a text that a report prints as its only paragraph. */
function wayTo(text: string, piece: string, bound: string | null = null): FixView {
  const start = text.indexOf(piece);
  const end = start + piece.length;
  const keys = bound === null ? [] : [{ start, end, key: bound }];
  const block: ManuscriptBlock = { kind: "paragraph", role: "body", text, bound: keys, page: null, line: null };
  const drawn: DocumentManuscript = { manuscript: { title: null, language: "sv", blocks: [block] }, paths: ["0"] };
  const chosen = { unit: "A", round: "2018t1", period: "2018T1" };
  return fixOf(workspace, "report", chosen, drawn, { block: 0, row: null, column: null, start, end });
}

test("a bound number leads to where it comes from", () => {
  expect(wayTo("Resultatet är 3,7 mnkr.", "3,7", "measure=income.result")).toEqual({
    kind: "value",
    ref: "measure=income.result",
  });
});

test("a text of the template is named by file and line, whatever breaks or stresses it there", () => {
  const text = "Vi har 12 avdelningar och 11 chefer just nu.";
  const file = "reports/report.md";
  // What was counted is bound, but to no question that could be asked.
  expect(wayTo(text, "12", "count")).toEqual({ kind: "template", file, line: 12 });
});

test("what a unit wrote in the round leads to its answers", () => {
  expect(wayTo(said.replaceAll("*", ""), "elva")).toEqual({ kind: "answer", round: "2018t1", unit: "A" });
});

test("what nobody wrote as a text leads to the workspace's data", () => {
  expect(wayTo("Avdelning 7", "7")).toEqual({ kind: "data" });
});
