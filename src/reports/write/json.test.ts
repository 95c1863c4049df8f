import { expect, test } from "vitest";
import { sampleDocument } from "../../../tests/golden/sample-document.ts";
import type { ReportDocument } from "../document.ts";
import { writeJson } from "./json.ts";

test("the sample is written as agreed", async () => {
  await expect(writeJson(sampleDocument)).toMatchFileSnapshot("../../../tests/golden/sample-document.json");
});

test("nothing is lost", () => {
  expect(JSON.parse(writeJson(sampleDocument))).toEqual({
    format: "tertial-report",
    version: 1,
    document: sampleDocument,
  });
});

test("the order in which a document was built does not show", () => {
  const { blocks, title, ...rest } = sampleDocument;
  const turned: ReportDocument = { blocks, ...rest, title };
  expect(Object.keys(turned)).not.toEqual(Object.keys(sampleDocument));
  expect(writeJson(turned)).toBe(writeJson(sampleDocument));
});
