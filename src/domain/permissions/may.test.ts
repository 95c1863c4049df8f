import * as fc from "fast-check";
import { expect, test } from "vitest";

import { edgeOf, organisationOf } from "../../../tests/factories/workspace.ts";
import type { Grant } from "./grant.ts";
import { delegableFrom, may, type Asker } from "./may.ts";
import { rights, rightsOf, roles, type Right, type Role } from "./role.ts";

/** LT has A and B; A has A1. */
const organisation = organisationOf({ LT: null, A: "LT", A1: "A", B: "LT" });

let made = 0;

function grantOf(more: Partial<Grant> = {}): Grant {
  made += 1;
  const always = { from: "2024-01-01", to: null, delegatedFrom: null };
  return { id: `g${made}`, person: "eva", role: "reader", unit: "A", ...always, ...more };
}

function askerOf(grants: readonly Grant[], more: Partial<Asker> = {}): Asker {
  return { person: "eva", grants, organisation, today: "2025-06-15", scope: null, ...more };
}

const isAllowed = (asker: Asker, right: Right, unit: string): boolean => may(asker, right, { unit }).allowed;

test("a role holds on its unit and all below it, and nowhere else", () => {
  const asker = askerOf([grantOf({ unit: "A" })]);
  expect(["LT", "A", "A1", "B"].map((unit) => isAllowed(asker, "read", unit))).toEqual([false, true, true, false]);
  expect(may(asker, "read", { unit: "B" })).toEqual({ allowed: false, because: { reason: "elsewhere", day: null } });
  expect(may(asker, "approve", { unit: "A" })).toEqual({ allowed: false, because: { reason: "none", day: null } });
});

test("everything is every unit at the top; anything is any unit", () => {
  const two = organisationOf({ LT: null, A: "LT", X: null });
  const one = askerOf([grantOf({ unit: "LT" })], { organisation: two });
  expect(may(one, "read", "everything").allowed).toBe(false);
  expect(may(one, "read", "anything").allowed).toBe(true);
  const both = askerOf([grantOf({ unit: "LT" }), grantOf({ unit: "X" })], { organisation: two });
  expect(may(both, "read", "everything").allowed).toBe(true);
  expect(may(askerOf([], { organisation: organisationOf({}) }), "read", "everything").allowed).toBe(false);
});

test("a role has its days, and the answer says which", () => {
  const asker = askerOf([grantOf({ from: "2025-01-01", to: "2025-06-15" })]);
  expect(may(asker, "read", { unit: "A" }).allowed).toBe(true);
  expect(may({ ...asker, today: "2025-06-16" }, "read", { unit: "A" })).toMatchObject({
    because: { reason: "ended", day: "2025-06-15" },
  });
  expect(may({ ...asker, today: "2024-12-31" }, "read", { unit: "A" })).toMatchObject({
    because: { reason: "ahead", day: "2025-01-01" },
  });
});

test("where a unit stands today decides; one that is closed is where it last stood", () => {
  const moved = {
    ...organisation,
    edges: [
      edgeOf("LT", null),
      edgeOf("A", "LT"),
      edgeOf("B", "LT"),
      edgeOf("W", "A", null, "2024-12-31"),
      edgeOf("W", "B", "2025-01-01"),
      edgeOf("Z", "A", null, "2023-12-31"),
    ],
  };
  const asker = askerOf([grantOf({ unit: "A" })], { organisation: moved });
  expect(isAllowed(asker, "read", "W")).toBe(false);
  expect(isAllowed({ ...asker, today: "2024-12-31" }, "read", "W")).toBe(true);
  expect(isAllowed(asker, "read", "Z")).toBe(true);
});

test("what was handed over holds as long as what it was handed over from, on its unit or below", () => {
  const source = grantOf({ person: "kim", role: "manager", unit: "A", to: "2025-06-30" });
  const handed = grantOf({ role: "manager", unit: "A1", delegatedFrom: source.id });
  const asker = askerOf([source, handed]);
  expect(isAllowed(asker, "approve", "A1")).toBe(true);
  expect(isAllowed(asker, "approve", "A")).toBe(false);
  expect(may({ ...asker, today: "2025-07-01" }, "approve", { unit: "A1" })).toMatchObject({
    because: { reason: "withdrawn" },
  });
  expect(isAllowed(askerOf([handed]), "approve", "A1")).toBe(false);
  const wider = { ...handed, unit: "LT" };
  expect(isAllowed(askerOf([source, wider]), "approve", "A1")).toBe(false);
  const other = { ...handed, role: "controller" } as const;
  expect(isAllowed(askerOf([source, other]), "model", "A1")).toBe(false);
  const circle = { ...source, delegatedFrom: handed.id };
  expect(isAllowed(askerOf([circle, handed]), "approve", "A1")).toBe(false);
});

test("a role can be handed over by who holds it, on the unit or below, and never by a program", () => {
  const own = grantOf({ role: "manager", unit: "A" });
  const asker = askerOf([own, grantOf({ role: "auditor", unit: "LT" })]);
  expect(delegableFrom(asker, "manager", "A1")).toEqual([own]);
  expect(delegableFrom(asker, "manager", "B")).toEqual([]);
  expect(delegableFrom(asker, "auditor", "LT")).toEqual([]);
  expect(delegableFrom({ ...asker, scope: { rights, unit: null } }, "manager", "A1")).toEqual([]);
});

test("a program may do no more than its token says", () => {
  const asker = askerOf([grantOf({ role: "manager", unit: "LT" })], { scope: { rights: ["read"], unit: "A" } });
  expect(isAllowed(asker, "read", "A1")).toBe(true);
  expect(may(asker, "read", { unit: "B" })).toMatchObject({ because: { reason: "scope" } });
  expect(may(asker, "report", { unit: "A" })).toMatchObject({ because: { reason: "scope" } });
  expect(may(asker, "report", "anything")).toMatchObject({ because: { reason: "scope" } });
});

const units = ["LT", "A", "A1", "B"] as const;
const parents: Readonly<Record<string, string | null>> = { LT: null, A: "LT", A1: "A", B: "LT" };

/** The same by the plainest of loops. */
function plainly(grants: readonly Grant[], right: Right, unit: string, today: string): boolean {
  for (let at: string | null = unit; at !== null; at = parents[at] ?? null)
    for (const grant of grants) {
      const holds = grant.from <= today && (grant.to === null || today <= grant.to);
      if (grant.person === "eva" && grant.unit === at && holds && rightsOf[grant.role].includes(right)) return true;
    }
  return false;
}

const anyGrant = fc.record({
  person: fc.constantFrom("eva", "kim"),
  role: fc.constantFrom<Role>(...roles),
  unit: fc.constantFrom(...units),
  from: fc.constantFrom("2024-01-01", "2025-06-15", "2025-06-16"),
  to: fc.constantFrom(null, "2025-06-14", "2025-06-15", "2025-12-31"),
});

test("says what going up the tree by hand says, for any roles", () => {
  const cases = fc.tuple(
    fc.array(anyGrant, { maxLength: 8 }),
    fc.constantFrom<Right>(...rights),
    fc.constantFrom(...units),
  );
  fc.assert(
    fc.property(cases, ([drafts, right, unit]) => {
      const grants = drafts.map((draft) => grantOf(draft));
      const verdict = may(askerOf(grants), right, { unit });
      expect(verdict.allowed).toBe(plainly(grants, right, unit, "2025-06-15"));
      if (verdict.allowed) expect(rightsOf[verdict.by?.role ?? "reader"]).toContain(right);
    }),
  );
});

test("publishing, looking after people and what is sensitive come with no other role", () => {
  const having = (right: Right): readonly Role[] => roles.filter((role) => rightsOf[role].includes(right));
  expect(having("publish")).toEqual(["publisher"]);
  expect(having("administer")).toEqual(["administrator"]);
  expect(having("sensitive")).toEqual(["confidant"]);
  expect(rightsOf.administrator).not.toContain("read");
  expect(rightsOf.publisher).not.toContain("report");
});
