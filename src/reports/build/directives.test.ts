import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { directivesFor } from "./directives.ts";

const page = readFileSync(new URL("../../../docs/templates.md", import.meta.url), "utf8");

/** Names of the directives that stand in the page's examples, by how many colons they begin with. */
function documented(colons: string): string[] {
  const names = [...page.matchAll(/(?<![:\w])(:{1,2})([a-z]+)(?=[[{\s`,])/gu)];
  return [...new Set(names.filter(([, marks]) => marks === colons).map(([, , name]) => name ?? ""))].toSorted();
}

test("the page for authors shows every directive there is, and no other", () => {
  const { blocks, inlines } = directivesFor();
  expect(documented("::")).toEqual(Object.keys(blocks).toSorted());
  expect(documented(":")).toEqual(Object.keys(inlines).toSorted());
});
