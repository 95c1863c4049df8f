import { expect, test } from "vitest";

import { remembered } from "./lazy.ts";

test("what is remembered is worked out once for each thing, also where it is null", () => {
  const asked: string[] = [];
  const firstOf = remembered(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name === "" ? null : name.charAt(0);
  });
  const [one, other] = [{ name: "ett" }, { name: "" }];
  expect([firstOf(one), firstOf(other), firstOf(one), firstOf(other)]).toEqual(["e", null, "e", null]);
  expect(asked).toEqual(["ett", ""]);
});
