import { expect, test } from "vitest";

import { profileOf } from "../../../tests/factories/workspace.ts";
import { meaningOf, roleOf, saidOf, takenFrom, translated } from "./role.ts";

const day = "2026-03-31";

test("a name that is translated means so on all days, whatever was said of it before", () => {
  const columns = takenFrom(profileOf({}), "gender", "Kön", "");
  const first = translated(columns, "gender", "Kv", "K");
  const again = translated(translated(first, "gender", "Kv", "kvinna"), "gender", "Okänt", null);
  const role = roleOf(again, "gender");
  if (role === undefined) throw new Error("it cuts by gender");
  expect(meaningOf(role, "Kv", day)).toEqual({ kind: "set", inside: "kvinna", isTranslated: true });
  expect(meaningOf(role, "Okänt", day)).toEqual({ kind: "skipped" });
  expect([saidOf(role, "Kv"), saidOf(role, "Okänt"), saidOf(role, "M")]).toEqual(["kvinna", null, undefined]);
});

test("a role that is always the same has no names to translate", () => {
  const fixed = takenFrom(profileOf({}), "unit", null, "VARD");
  expect(translated(fixed, "unit", "Vård", "SERV")).toBe(fixed);
  expect(roleOf(fixed, "unit")).toEqual({ kind: "fixed", value: "VARD" });
  expect(roleOf(fixed, "age")).toBeUndefined();
});
