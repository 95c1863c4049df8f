import { expect, test } from "vitest";
import { edgeOf } from "../../../tests/factories/workspace.ts";
import { nameOn } from "./organisation.ts";

test("a unit is called what it was called then", () => {
  const organisation = {
    units: [{ code: "A", name: { sv: "Nya A" } }],
    edges: [
      { ...edgeOf("A", null, "2020-01-01", "2022-12-31"), name: { sv: "Gamla A" } },
      { ...edgeOf("A", null, "2023-01-01"), name: { sv: "Nya A" } },
    ],
    successions: [],
  };
  const names = ["2019-12-31", "2022-12-31", "2023-01-01"].map((day) => nameOn(organisation, "A", day).sv);
  expect(names).toEqual(["Nya A", "Gamla A", "Nya A"]);
  expect(nameOn(organisation, "B", "2023-01-01")).toEqual({ sv: "B" });
});
