import { expect, test } from "vitest";

import { asWritten, namesBy, withoutPersons } from "./names.ts";

test("a person is told by the name that the directory has, everybody else as written", () => {
  const nameOf = namesBy((id) => (id === "1" ? "Åsa Ek" : null), "sv");
  expect(["person:1", "person:2", "ekonomichefen", "person"].map(nameOf)).toEqual([
    "Åsa Ek",
    "borttagen person",
    "ekonomichefen",
    "person",
  ]);
  expect(namesBy(() => null, "en")("person:1")).toBe("removed person");
  expect(["person:1", "x"].map(asWritten)).toEqual(["person:1", "x"]);
  expect(["person:1", "x"].map(withoutPersons)).toEqual(["", "x"]);
});
