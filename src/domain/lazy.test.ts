import { expect, test } from "vitest";

import { remembered, rememberedList } from "./lazy.ts";

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

test("a list is remembered for as long as all of it is the same things", () => {
  let asked = 0;
  const namesOf = rememberedList((things: readonly { readonly name: string }[]) => {
    asked += 1;
    return things.map(({ name }) => name).join(" ");
  });
  const [one, other] = [{ name: "ett" }, { name: "två" }];
  expect([namesOf([one, other]), namesOf([one, other]), namesOf([one]), namesOf([other, one]), namesOf([])]).toEqual([
    "ett två",
    "ett två",
    "ett",
    "två ett",
    "",
  ]);
  expect(asked).toBe(4);
  expect([namesOf([other, one]), namesOf([one, other])]).toEqual(["två ett", "ett två"]);
  expect(asked).toBe(5);
});
