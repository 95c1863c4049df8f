import { describe, expect, test } from "vitest";
import { z } from "zod";

import { write } from "#store/change.ts";
import { history } from "#store/history.ts";
import { verify } from "#store/verify.ts";

import { wrongReport } from "./factories/checked-report.ts";
import { codeOf, rolesOn } from "./factories/roles.ts";
import { databases, type Database } from "./store/databases.ts";

const findingSchema = z.object({
  fingerprint: z.string(),
  rule: z.string(),
  severity: z.string(),
  places: z.array(
    z.object({ path: z.string(), row: z.number().nullable(), column: z.number().nullable(), printed: z.string() }),
  ),
  reasoning: z.array(z.string()),
  correction: z.string().nullable(),
  fix: z.object({ kind: z.string(), file: z.string().optional(), line: z.number().optional() }),
  exception: z.object({ reason: z.string(), who: z.string() }).nullable(),
});
const checkSchema = z.object({
  rules: z.number(),
  findings: z.array(findingSchema),
  openErrors: z.number(),
  discussed: z.string(),
  may: z.object({ setAside: z.object({ allowed: z.boolean(), why: z.string().nullable() }) }),
});
const reportSchema = z.object({ document: z.object({ openErrors: z.number() }) });

/** The starter workspace with a report of VARD that contradicts itself. */
async function opened(database: Database) {
  const roles = await rolesOn(database, [
    { person: "kim", role: "controller", unit: "RE" },
    { person: "rut", role: "reporter", unit: "VARD" },
    { person: "mia", role: "manager", unit: "VARD" },
    { person: "lea", role: "reader", unit: "VARD" },
    { person: "sam", role: "reporter", unit: "SERV" },
  ]);
  const rewrite = async (...of: Parameters<typeof wrongReport>): Promise<void> => {
    const now = { by: "test", at: new Date().toISOString(), reason: "test" };
    await write(roles.store, { ...now, items: [{ noun: "report", id: "costs", body: wrongReport(...of) }] });
  };
  await rewrite();
  const as = async (person: string) => {
    const { ask } = await roles.asker(person);
    const see = async () => checkSchema.parse((await ask("/reports/costs/check")).body);
    const marked = async () => reportSchema.parse((await ask("/reports/costs")).body).document.openErrors;
    const act = (what: "set-aside" | "take-back", body: object) => ask(`/reports/costs/check/${what}`, body);
    return { ask, see, marked, act };
  };
  const [kim, rut, mia, lea, sam] = [
    await as("kim"),
    await as("rut"),
    await as("mia"),
    await as("lea"),
    await as("sam"),
  ];
  return { ...roles, rewrite, kim, rut, mia, lea, sam };
}

const both = databases();
const [first] = both;

describe.each(both)("on $name", (database) => {
  test(
    "a finding is shown at its place, set aside with a reason, and comes back when the figures change",
    { timeout: 120_000 },
    async () => {
      const { rut, kim, rewrite, store } = await opened(database);
      const { findings, openErrors, rules } = await rut.see();
      expect(rules).toBeGreaterThan(1);
      expect(openErrors).toBe(1);
      expect(findings).toMatchObject([
        {
          rule: "rows-give-total",
          severity: "error",
          places: [{ path: "2", row: 2, column: 1, printed: "31,9" }, {}, {}],
          correction: "31,5",
          fix: { kind: "template", file: "reports/costs.md", line: 18 },
          exception: null,
        },
      ]);
      expect(await rut.marked()).toBe(1);
      const fingerprint = findings[0]?.fingerprint;
      const reason = "Fakturan kom efter bokslutet.";
      expect(codeOf(await rut.act("set-aside", { fingerprint, reason: "  " }))).toBe("reason_missing");
      expect((await rut.act("set-aside", { fingerprint, reason })).status).toBe(200);
      expect(await kim.see()).toMatchObject({ openErrors: 0, findings: [{ exception: { reason, who: "rut" } }] });
      expect(await kim.marked()).toBe(0);
      // Said twice is said once, and what stands elsewhere does not matter.
      expect((await rut.act("set-aside", { fingerprint, reason })).status).toBe(200);
      await rewrite("31,9", "Nu står det något annat här. Det är två meningar.");
      expect(await kim.see()).toMatchObject({ openErrors: 0 });
      await rewrite("31,8");
      expect(await kim.see()).toMatchObject({ openErrors: 1, findings: [{ exception: null }] });
      await rewrite("31,9");
      expect(await kim.see()).toMatchObject({ openErrors: 0 });
      expect((await kim.act("take-back", { fingerprint })).status).toBe(200);
      expect(await kim.see()).toMatchObject({ openErrors: 1 });
      expect(codeOf(await kim.act("take-back", { fingerprint: "none" }))).toBe("unknown_finding");
      const { entries } = await history(store, { filter: { noun: "exception" }, limit: 9 });
      expect(JSON.stringify(entries)).toContain(reason);
      expect((await verify(store)).faults).toEqual([]);
    },
  );
});

test("who may set aside, and who is only told of it", { timeout: 120_000 }, async () => {
  const { kim, rut, mia, lea, sam } = await opened(first);
  const fingerprint = (await kim.see()).findings[0]?.fingerprint;
  for (const one of [kim, rut, mia]) expect((await one.see()).may.setAside.allowed).toBe(true);
  expect((await lea.see()).may.setAside).toMatchObject({ allowed: false, why: expect.any(String) as unknown });
  expect((await lea.act("set-aside", { fingerprint, reason: "Nej" })).status).toBe(403);
  expect((await sam.ask("/reports/costs/check")).status).toBe(403);
  expect((await sam.act("set-aside", { fingerprint, reason: "Nej" })).status).toBe(403);
  expect((await kim.see()).openErrors).toBe(1);
});

test("somebody is asked of a report where it is discussed", { timeout: 120_000 }, async () => {
  const { kim, rut, sam } = await opened(first);
  const { discussed } = await kim.see();
  expect((await kim.ask("/posts", { on: discussed, text: "@{rut} Stämmer summan?", answers: null })).status).toBe(200);
  expect((await rut.ask("/tasks")).body).toMatchObject({
    mentions: [{ on: "report:costs", about: "Rapportmallen ”Kostnadsrapport”" }],
  });
  expect((await sam.ask(`/posts?on=${discussed}`)).status).toBe(403);
});
