import * as fc from "fast-check";
import { expect, test } from "vitest";
import { edgeOf, organisationOf } from "../../../tests/factories/workspace.ts";
import { actText, parseAct, type Act } from "./act.ts";
import { actForms } from "./act-words.ts";
import { nameOn, type Organisation } from "./organisation.ts";
import { reorganise } from "./reorganise.ts";
import { successionFaults } from "./successions.ts";
import { pathTo, treeAt } from "./tree.ts";

const date = "2026-01-01";
const before = organisationOf({ R: null, A: "R", A1: "A", A2: "A", B: "R", B1: "B" });

function acts(...texts: readonly string[]): Act[] {
  return texts.map((text) => {
    const act = parseAct(text);
    if (act === null) throw new Error(text);
    return act;
  });
}

function done(...texts: readonly string[]): Organisation {
  const result = reorganise(before, acts(...texts), date);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.organisation;
}

function refused(...texts: readonly string[]): string[] {
  const result = reorganise(before, acts(...texts), date);
  return result.ok ? [] : result.faults.map(({ kind, unit, about }) => [kind, unit, about].join(" ").trim());
}

const path = (organisation: Organisation, unit: string, day = date): string =>
  pathTo(treeAt(organisation, day), unit).join("/");

const followers = ({ successions }: Organisation): string[] =>
  successions.map(({ unit, successor, share }) => `${unit} ${successor ?? "-"} ${share.num}/${share.den}`);

const forms = (["sv", "en"] as const).flatMap((language) =>
  actForms[language].map((form) => [form, language] as const),
);

test.each(forms)("%s is read, and written the same", (form, language) => {
  const act = parseAct(form);
  expect(act).not.toBeNull();
  expect(act === null ? null : actText(act, language)).toBe(form);
});

test.each([
  "",
  "move A",
  "move A, B under C",
  "merge A into",
  "merge A, A into B",
  "split A into B",
  "split A into B 120 %",
])("“%s” is no act", (text) => {
  expect(parseAct(text)).toBeNull();
});

test("codes and names are read back, whatever they hold", () => {
  const code = fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 });
  const name = fc.record({ sv: code }).chain(({ sv }) =>
    fc.oneof(
      fc.constant({ sv }),
      code.map((en) => ({ sv, en })),
    ),
  );
  const act = fc.oneof(
    fc.tuple(code, code, name).map(([unit, under, is]): Act => ({ kind: "add", unit, under, name: is })),
    fc.tuple(code, name).map(([unit, is]): Act => ({ kind: "rename", unit, name: is })),
    fc.tuple(code, code).map(([unit, into]): Act => ({ kind: "close", unit, into })),
    fc.tuple(code, fc.uniqueArray(code, { minLength: 1, maxLength: 3 })).map(([unit, all]): Act => ({
      kind: "split",
      unit,
      parts: all.map((one) => ({ unit: one, share: { num: 1, den: 3 } })),
    })),
  );
  fc.assert(
    fc.property(act, (one) => {
      for (const language of ["sv", "en"] as const) expect(parseAct(actText(one, language))).toEqual(one);
    }),
  );
});

test("a unit that moves takes those below it along, and was where it was", () => {
  const after = done("move A under B");
  expect([path(after, "A1"), path(after, "A1", "2025-12-31")]).toEqual(["R/B/A/A1", "R/A/A1"]);
  expect(after.successions).toEqual([]);
});

test("units merge into a new one, which gets those below them", () => {
  const after = done('add C "Nya C" under R', "merge A, B into C");
  expect(["A", "A1", "B1"].map((unit) => path(after, unit))).toEqual(["", "R/C/A1", "R/C/B1"]);
  expect(followers(after)).toEqual(["A C 1/1", "B C 1/1"]);
  expect(path(after, "A1", "2025-12-31")).toBe("R/A/A1");
});

test("a unit is divided between others, and may keep a part itself", () => {
  expect(followers(done('add C "C" under A', "split A1 into A1 60 %, C 2/5"))).toEqual(["A1 A1 3/5", "A1 C 2/5"]);
  const after = done("split A1 into A2 1/3, B1 2/3");
  expect([followers(after), path(after, "A1")]).toEqual([["A1 A2 1/3", "A1 B1 2/3"], ""]);
});

test("a unit that is closed leaves what it had to the unit above, to another, or to nobody", () => {
  expect(followers(done("close A1"))).toEqual(["A1 A 1/1"]);
  expect(followers(done("close A1 into B"))).toEqual(["A1 B 1/1"]);
  const after = done("close A into nobody");
  expect([followers(after), path(after, "A1")]).toEqual([["A - 1/1"], "R/A1"]);
});

test("a unit changes its name or its code", () => {
  const renamed = done('rename A to "Nya A" / "New A"');
  expect([nameOn(renamed, "A", "2025-12-31").sv, nameOn(renamed, "A", date).en]).toEqual(["Enhet A", "New A"]);
  expect(renamed.units.find(({ code }) => code === "A")?.name.sv).toBe("Nya A");
  const recoded = done("recode A to AA");
  expect([followers(recoded), path(recoded, "A1"), nameOn(recoded, "AA", date).sv]).toEqual([
    ["A AA 1/1"],
    "R/AA/A1",
    "Enhet A",
  ]);
});

test.each([
  ["no_such_unit X", "move X under A"],
  ["not_there A 2026-01-01", "close A into B", "rename A to x"],
  ["under_itself A A1", "move A under A1"],
  ["code_taken B", "recode A to B"],
  ["children_left A A1, A2", "split A into A1 1/2, A2 1/2"],
  ["no_parent R", "close R"],
  ["same_already A", "move A under R"],
  ["shares-not-whole A 90 %", "split A into A 50 %, B 40 %"],
  ["predecessor-not-in-tree C", 'add C "C" under R', "close C"],
])("%s: refused", (expected, ...texts) => {
  expect(refused(...texts)).toEqual([expected]);
});

test("what is planned for later is not undone unseen", () => {
  const planned = {
    ...before,
    edges: before.edges.flatMap((edge) =>
      edge.unit === "A" ? [{ ...edge, to: "2026-12-31" }, edgeOf("A", "B", "2027-01-01")] : [edge],
    ),
  };
  const result = reorganise(planned, acts("close A"), date);
  expect(result).toMatchObject({ ok: false, faults: [{ kind: "changes_later", unit: "A", about: "2027-01-01" }] });
  expect(reorganise(planned, acts("move B under A"), date)).toMatchObject({
    ok: false,
    faults: [{ kind: "changes_later" }],
  });
});

test("whatever acts are carried out one after another, every unit that was there has a place or a follower", () => {
  const unit = fc.constantFrom("R", "A", "A1", "A2", "B", "B1", "N");
  const half = { num: 1, den: 2 };
  const act = fc.oneof(
    fc.record({ kind: fc.constant("move" as const), unit, under: unit }),
    fc.record({
      kind: fc.constant("merge" as const),
      units: fc.uniqueArray(unit, { minLength: 1, maxLength: 3 }),
      into: unit,
    }),
    fc.uniqueArray(unit, { minLength: 3, maxLength: 3 }).map(([one = "A", a = "B", b = "B1"]): Act => ({
      kind: "split",
      unit: one,
      parts: [a, b].map((part) => ({ unit: part, share: half })),
    })),
    fc.record({
      kind: fc.constant("close" as const),
      unit,
      into: fc.oneof(unit, fc.constant({ parent: true } as const)),
    }),
    fc.record({ kind: fc.constant("recode" as const), unit, code: fc.constantFrom("N", "N2") }),
    fc.record({
      kind: fc.constant("add" as const),
      unit: fc.constantFrom("N", "N2"),
      name: fc.constant({ sv: "N" }),
      under: unit,
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(act, fc.constantFrom("2026-01-01", "2026-07-01", "2027-03-15")), { maxLength: 8 }),
      (all) => {
        let organisation: Organisation = before;
        for (const [one, day] of all.toSorted(([, a], [, b]) => (a < b ? -1 : 1))) {
          const result = reorganise(organisation, [one], day);
          if (result.ok) organisation = result.organisation;
        }
        expect(successionFaults(organisation)).toEqual([]);
        const [now, followed] = [
          treeAt(organisation, "2030-01-01").position,
          new Set(organisation.successions.map((row) => row.unit)),
        ];
        expect(organisation.units.filter(({ code }) => !now.has(code) && !followed.has(code))).toEqual([]);
        expect([...treeAt(organisation, "2025-12-31").order].toSorted()).toEqual(
          before.units.map(({ code }) => code).toSorted(),
        );
      },
    ),
    { numRuns: 300 },
  );
});
