import { expect, test } from "vitest";

import {
  dimensionOf,
  facetRole,
  measureOf,
  organisationOf,
  profileOf,
  workspaceOf,
} from "../../../tests/factories/workspace.ts";
import { handFile, readHand } from "../sources/hand.ts";
import { opened } from "../sources/file.ts";
import { readTable } from "../sources/table.ts";
import { applyProfile } from "./apply.ts";
import { handProfile } from "./hand.ts";
import { propose } from "./propose.ts";
import { recognise } from "./recognise.ts";

const workspace = workspaceOf({
  organisation: organisationOf({ LT: null, A: "LT", B: "LT" }),
  dimensions: [dimensionOf("gender", { K: "Kvinnor", M: "Män" }), dimensionOf("age", { "1": "–29", "2": "30–" })],
  measures: [measureOf("cost", { name: { sv: "Kostnad" } }), measureOf("hours", { name: { sv: "Arbetad tid" } })],
});

function read(text: string) {
  return readTable(opened({ name: "a.csv", bytes: new TextEncoder().encode(text) }), {});
}

const file = read(
  "Avdelning;Mått;Kön;Typ;Antal;Period;Värde\nEnhet A;Kostnad;Kvinna;Utfall;1;2026-01;1\nLänsteknik;hours;M;Budget;2;2026-01;2\n",
);

test("proposes what the names tell, and leaves what they do not", () => {
  const proposed = propose(file, workspace, "Utfall 2026-01 Åre.csv");
  expect(proposed).toMatchObject({ id: "utfall-are", name: { sv: "Utfall Åre" }, source: "table", negated: [] });
  expect(proposed.recognisedBy).toEqual(["Avdelning", "Mått", "Kön", "Typ", "Antal", "Värde"]);
  const refusing = (facet: string, names: Record<string, string>) => ({
    ...facetRole(facet, names),
    otherwise: "refuse",
  });
  expect(proposed).toMatchObject({
    unit: refusing("Avdelning", { "Enhet A": "A", Länsteknik: "LT" }),
    measure: refusing("Mått", { Kostnad: "cost", hours: "hours" }),
    scenario: refusing("Typ", { Utfall: "outcome", Budget: "budget" }),
    cuts: { gender: refusing("Kön", { Kvinna: "K", M: "M" }) },
  });
  const done = applyProfile(file, proposed, workspace, { file: "a.csv", today: "2026-06-01" });
  expect([done.problems, done.facts.length]).toEqual([[], 2]);
});

test("what only one can be is it; what many can be is for somebody to choose", () => {
  const plain = read("Konto;Period;Värde\n10;2026-01;1\n");
  const [one, many] = [{ ...workspace, measures: workspace.measures.slice(0, 1) }, workspace].map((model) =>
    propose(plain, model, "a.csv"),
  );
  expect([one?.measure, many?.measure, many?.unit]).toEqual(
    ["cost", "", ""].map((value) => ({ kind: "fixed", value })),
  );
  const again = propose(plain, { ...workspace, profiles: [profileOf({ id: "a" }), profileOf({ id: "a-2" })] }, "a.csv");
  expect(again.id).toBe("a-3");
});

test("a file is of the profile that asks most of what it has", () => {
  const [some, more, other] = [["Mått"], ["Mått", "Kön"], ["Mått", "Konto"]].map((recognisedBy, at) =>
    profileOf({ id: String(at), recognisedBy }),
  );
  const all = [some, more, other].flatMap((one) => one ?? []);
  expect(recognise(file, [...all, profileOf({ id: "none" })])?.id).toBe("1");
  expect(recognise({ ...file, kind: "ledger" }, all)).toBeNull();
});

test("values written by hand are a file like any other", () => {
  const value = { unit: "A", measure: "cost", period: "2026-01", scenario: "outcome", version: "", amount: "1 889,3" };
  const bytes = handFile([
    { ...value, cut: { gender: "K" } },
    { ...value, cut: {}, period: "i våras" },
    { ...value, cut: {} },
  ]);
  const extract = readHand({ name: "hand.json", bytes });
  if (extract === null) throw new Error("it was written just now");
  const done = applyProfile(extract, handProfile(extract), workspace, { file: "hand.json", today: "2026-06-01" });
  expect(done.facts.map(({ cut, amount, source }) => [cut, amount, source.line])).toEqual([
    [{ gender: "K" }, 188_930, 1],
    [{}, 188_930, 3],
  ]);
  expect(done.problems.map(({ code, line }) => [code, line])).toEqual([["invalid-period", 2]]);
  expect(readHand({ name: "x", bytes: new TextEncoder().encode("{}") })).toBeNull();
});
