import { expect, test } from "vitest";

import { printed } from "../../../tests/factories/printed.ts";
import { measureOf, workspaceOf } from "../../../tests/factories/workspace.ts";
import { definitionBlocks } from "./definition.ts";

const headcount = measureOf("headcount", {
  unit: "persons",
  name: { sv: "Anställda" },
  kind: "stock",
  overTime: "last",
});
const permanent = measureOf("permanent", { unit: "persons", name: { sv: "Tillsvidareanställda" } });
const share = measureOf("share", {
  unit: "percent",
  kind: "rate",
  formula: "100 * permanent / headcount",
  authority: { sv: "Regionen" },
  catalogue: { id: "permanent_share", version: "2024-1", inputs: { permanent_employees: "permanent" }, parts: {} },
});
const workspace = workspaceOf({
  measures: [headcount, permanent, share],
  smallGroups: { threshold: 5, persons: null },
});

function itemsOf(measure: typeof share) {
  const [facts] = definitionBlocks({ workspace, language: "sv" }, measure);
  if (facts?.kind !== "facts") throw new Error("no list of facts");
  return facts.items;
}

test("what is worked out tells its formula, a way to each input, whose it is, and which of the catalogue", () => {
  expect(itemsOf(share).map(({ term, content }) => `${term}: ${printed(content)}`)).toEqual([
    "Definition: share",
    "Formel: 100 × tillsvidareanställda ÷ anställda",
    "Beräknas av: Tillsvidareanställda, Anställda",
    "Måttenhet: %",
    "Läggs samman: varje del läggs samman för sig över enheter och månader, och sedan beräknas måttet en gång",
    "Enligt: Regionen",
    "I måttkatalogen: permanent_share 2024-1",
    "Små grupper: visas inte för färre än 5 personer",
  ]);
  const [, , inputs] = itemsOf(share);
  expect(inputs?.content.flatMap((one) => (one.kind === "link" ? one.href : []))).toEqual([
    "measures/permanent",
    "measures/headcount",
  ]);
});

test("what has values of its own tells how they add up over units and time", () => {
  const terms = itemsOf(headcount).map(({ term, content }) => `${term}: ${printed(content)}`);
  expect(terms).toContain("Läggs samman: enheterna läggs ihop; periodens sista månad gäller");
  expect(terms.some((term) => term.startsWith("Formel") || term.startsWith("I måttkatalogen"))).toBe(false);
});
