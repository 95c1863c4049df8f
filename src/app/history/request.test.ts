import { expect, test } from "vitest";

import { historyAddress } from "./address.ts";
import { filterOf } from "./request.ts";

test("what is written becomes what the store is asked: days are whole, in UTC, and nothing stands for all", () => {
  expect(filterOf({ noun: "objective", id: " g7 ", by: "", from: "2026-01-01", to: "2026-03-31" })).toEqual({
    ok: true,
    value: {
      noun: "objective",
      id: "g7",
      from: "2026-01-01T00:00:00.000Z",
      to: "2026-03-31T23:59:59.999Z",
    },
  });
});

test.each([
  [{ noun: "mål" }, "unknown_noun"],
  [{ noun: "constructor" }, "unknown_noun"],
  [{ id: "g7" }, "id_without_noun"],
  [{ from: "2026-02-30" }, "bad_day"],
  [{ to: "i går" }, "bad_day"],
])("%j is refused", (request, code) => {
  expect(filterOf(request)).toMatchObject({ ok: false, refusal: { code } });
});

test("an address says what is asked for, and the page after the first", () => {
  expect(historyAddress({})).toBe("data/history");
  expect(historyAddress({ noun: "record", id: "a b&c", page: 1 })).toBe("data/history?noun=record&id=a%20b%26c");
  expect(historyAddress({ by: "", page: 2 })).toBe("data/history?page=2");
});
