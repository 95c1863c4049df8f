import { describe, expect, test } from "vitest";

import { allAsWritten, asWritten } from "#app/history/names.ts";
import { cancelImport, changeProfile } from "#app/imports/change.ts";
import { confirmImport, type Confirmation } from "#app/imports/confirm.ts";
import type { Importer } from "#app/imports/importer.ts";
import { listImports } from "#app/imports/list.ts";
import { lookAt } from "#app/imports/look.ts";
import { originalOf } from "#app/imports/original.ts";
import { receiveFile, receiveValues } from "#app/imports/receive.ts";
import { importReports } from "#app/imports/reports.ts";
import { standingGrid } from "#app/imports/standing.ts";
import { tryProfile } from "#app/imports/trial.ts";
import { undoImport } from "#app/imports/undo.ts";
import { importValues } from "#app/imports/values.ts";
import type { ImportView } from "#app/imports/view.ts";
import type { Workspaces } from "#app/workspaces/open.ts";
import type { Profile, Role } from "#domain/profiles/profile.ts";
import { write } from "../../src/store/change.ts";
import { lastChange, readWorkspace } from "../../src/store/read.ts";
import { verify } from "../../src/store/verify.ts";

import { span } from "../factories/workspace.ts";
import { databases } from "../store/databases.ts";
import { author, batchOf, factOf } from "../store/made.ts";
import { handIn, kim, openedAt, openIn, valueOf, viewOf } from "./place.ts";

const head = "Enhet;Mått;Kön;Period;Värde";
const may = ["VARD;headcount;K;2025-05;650", "VARD;headcount;M;2025-05;165", "Sevice;headcount;K;2025-05;111"];

const allowed = { allowed: true, why: null };

/** The profile, with one more name of its units. */
function withUnit(
  { profile }: ImportView,
  outside: string,
  inside: string | null,
  more: Partial<Profile> = {},
): Profile {
  if (profile?.unit.kind !== "facet") throw new Error("its units come from a column");
  const translations = [...profile.unit.translations, { outside, inside, from: null, to: null }];
  const unit: Role = { ...profile.unit, translations };
  return { ...profile, unit, ...more };
}

async function confirm(workspaces: Workspaces, id: string, more: Partial<Confirmation> = {}, importer: Importer = kim) {
  const { preview } = await viewOf(workspaces, id);
  const confirmation = { preview: preview ?? "", reason: "månadens siffror", saveProfile: true, ...more };
  return confirmImport(await openIn(workspaces), importer, id, confirmation);
}

const refusalOf = (result: Awaited<ReturnType<typeof confirm>>): string =>
  result.ok ? "done" : "denied" in result ? `denied ${result.denied.right}` : result.refusal.code;

async function headcounts(workspaces: Workspaces): Promise<readonly string[]> {
  const { store } = (await openIn(workspaces)).stored;
  const { facts } = await readWorkspace(store);
  return facts
    .filter(({ measure, period }) => measure === "headcount" && period.from === span("2025-05").from)
    .map(({ unit, cut, amount }) => `${unit} ${cut["gender"]} ${amount}`)
    .toSorted();
}

describe.each(databases())("on $name", ({ starterPlace }) => {
  test("a file is previewed, mended, confirmed, known again, and undone", { timeout: 120_000 }, async () => {
    const workspaces = await openedAt(await starterPlace());
    const id = await handIn(workspaces, [head, ...may]);
    const first = await viewOf(workspaces, id);
    expect(first.import).toMatchObject({ state: "pending", file: "personal-2025-05.csv", errors: 1, batch: null });
    expect(first.problems).toMatchObject([{ code: "unset-name", file: "personal-2025-05.csv", line: 4 }]);
    expect(first.preview).toBeNull();
    expect(first.may).toMatchObject({ change: allowed, cancel: allowed, confirm: { allowed: false } });
    const unit = first.roles.find((role) => role.id === "unit");
    expect(unit).toMatchObject({ unknown: 1, total: 2, facet: { id: "unit" } });
    expect(unit?.names[0]).toMatchObject({ outside: "Sevice", state: "unknown", nearest: null, values: 1 });
    expect(refusalOf(await confirm(workspaces, id))).toBe("import_has_errors");
    valueOf(await changeProfile(await openIn(workspaces), kim, id, withUnit(first, "Sevice", "SERV")));
    const mended = await viewOf(workspaces, id);
    expect(mended).toMatchObject({
      counts: { new: 3, changed: 0, unchanged: 0, gone: 0, skipped: 0 },
      problems: [],
      isSaved: false,
      units: 2,
      period: "maj 2025",
      measures: [{ id: "headcount", new: 3 }],
    });
    const reading = await importReports(await openIn(workspaces), kim, id, "sv", allAsWritten);
    expect(valueOf(reading)).toMatchObject([{ id: "delarsrapport", address: "reports/delarsrapport" }]);
    expect(await headcounts(workspaces)).toEqual([]);
    const confirmed = valueOf(await confirm(workspaces, id));
    expect(await headcounts(workspaces)).toEqual(["SERV K 111", "VARD K 650", "VARD M 165"]);
    const done = await viewOf(workspaces, id);
    expect(done.import).toMatchObject({ state: "confirmed", batch: confirmed.batch, settled: { who: "kim" } });
    // It is told as it was confirmed, not as it stands after.
    expect(done).toMatchObject({ counts: { new: 3, unchanged: 0 }, isSaved: true, preview: null });
    expect(refusalOf(await confirm(workspaces, id))).toBe("import_settled");
    // The next month's is known, and says what is new, changed and the same.
    const lines = ["VARD;headcount;K;2025-05;651", "VARD;headcount;M;2025-05;165", "Sevice;headcount;K;2025-06;112"];
    const next = await handIn(workspaces, [head, ...lines], { name: "personal-2025-06.csv" });
    const second = await viewOf(workspaces, next);
    expect(second).toMatchObject({
      counts: { new: 1, changed: 1, unchanged: 1, gone: 0 },
      isSaved: true,
      problems: [],
    });
    // The profile is tried against the file before, without anything being written.
    const tried = async (profile: Profile) =>
      valueOf(await tryProfile(await openIn(workspaces), kim, profile, "sv", asWritten));
    if (second.profile === null) throw new Error("it is read by a profile");
    expect(await tried(second.profile)).toMatchObject({
      of: { id },
      counts: { new: 0, changed: 0, unchanged: 3, gone: 0 },
    });
    expect(await tried({ ...second.profile, negated: ["*"] })).toMatchObject({ counts: { changed: 3, unchanged: 0 } });
    const without = { ...second.profile, unit: { ...second.profile.unit, translations: [] } } as Profile;
    expect(await tried(without)).toMatchObject({
      counts: { unchanged: 0, gone: 3 },
      problems: [{ code: "unset-name" }, { code: "unset-name" }],
    });
    expect(await tried({ ...second.profile, id: "annan" })).toMatchObject({ of: null, measures: [] });
    const { prepared } = valueOf(await lookAt(await openIn(workspaces), kim, next));
    if (prepared === null) throw new Error("it can be read");
    const { workspace } = await openIn(workspaces);
    const changed = importValues(prepared, workspace, kim, { state: "changed" }, "sv");
    expect(changed).toMatchObject({
      total: 1,
      values: [{ unit: { name: "Vårdförvaltningen" }, cut: "Kvinnor", before: "650", after: "651", place: { row: 2 } }],
    });
    expect(importValues(prepared, workspace, kim, { offset: 1, limit: 1 }, "sv").values).toMatchObject([
      { state: "unchanged" },
    ]);
    expect(refusalOf(await undoImport(await openIn(workspaces), kim, next, "fel"))).toBe("import_not_held");
    valueOf(await undoImport(await openIn(workspaces), kim, id, "fel fil"));
    expect(await headcounts(workspaces)).toEqual([]);
    expect((await viewOf(workspaces, id)).import).toMatchObject({ state: "undone" });
    const open = await openIn(workspaces);
    const list = valueOf(await listImports(open, kim, allowed, {}, "sv", asWritten));
    expect(list.imports.map(({ id: one, state }) => [one, state])).toEqual([
      [next, "pending"],
      [id, "undone"],
    ]);
    const { store } = open.stored;
    expect((await verify(store)).faults).toEqual([]);
    const original = valueOf(await originalOf(open, kim, id));
    expect(new TextDecoder().decode(original.bytes)).toBe(`${[head, ...may].join("\n")}\n`);
  });

  test("what was previewed is recorded, or nothing", { timeout: 120_000 }, async () => {
    const workspaces = await openedAt(await starterPlace());
    const [id, other] = [
      await handIn(workspaces, [head, ...may.slice(0, 2)]),
      await handIn(workspaces, [head, "VARD;headcount;K;2025-05;650"], { name: "en-till.csv" }),
    ];
    const { preview } = await viewOf(workspaces, id);
    valueOf(await confirm(workspaces, other, { saveProfile: false }));
    const { store } = (await openIn(workspaces)).stored;
    const before = await lastChange(store);
    const stale = { preview: preview ?? "", reason: "x", saveProfile: false };
    expect(refusalOf(await confirmImport(await openIn(workspaces), kim, id, stale))).toBe("preview_changed");
    expect(await lastChange(store)).toBe(before);
    expect((await viewOf(workspaces, id)).counts).toMatchObject({ new: 1, unchanged: 1 });
    // What others do elsewhere does not disturb it, also while it is being looked at by an older state.
    const old = await openIn(workspaces);
    const seen = await viewOf(workspaces, id);
    await write(store, {
      ...author(1),
      at: kim.at,
      facts: [batchOf([factOf({ measure: "sick_hours", unit: "SERV", period: span("2025-06") })])],
    });
    const done = await confirmImport(old, kim, id, { ...stale, preview: seen.preview ?? "" });
    expect(refusalOf(done)).toBe("done");
    expect(refusalOf(await confirm(workspaces, id, { reason: " " }))).toBe("reason_missing");
    const again = await handIn(workspaces, [head, ...may.slice(0, 2)]);
    const known = await viewOf(workspaces, again);
    expect(known.earlier).toMatchObject([{ id, state: "confirmed", who: "kim" }]);
    expect(known.may.confirm).toEqual({ allowed: false, why: "Allt i filen står redan så." });
    expect(refusalOf(await confirm(workspaces, again))).toBe("import_without_news");
    valueOf(await cancelImport(await openIn(workspaces), kim, again));
    expect((await viewOf(workspaces, again)).import.state).toBe("cancelled");
  });

  test("what a complete file does not have is withdrawn, and only that", { timeout: 120_000 }, async () => {
    const workspaces = await openedAt(await starterPlace());
    const first = await handIn(workspaces, [head, ...may]);
    valueOf(
      await changeProfile(
        await openIn(workspaces),
        kim,
        first,
        withUnit(await viewOf(workspaces, first), "Sevice", "SERV"),
      ),
    );
    valueOf(await confirm(workspaces, first));
    const next = await handIn(workspaces, [head, "VARD;headcount;K;2025-05;650"], { name: "ny.csv" });
    const profile = withUnit(await viewOf(workspaces, next), "Hus", null, { completeFor: "VARD" });
    valueOf(await changeProfile(await openIn(workspaces), kim, next, profile));
    const view = await viewOf(workspaces, next);
    expect(view.counts).toEqual({ new: 0, changed: 0, unchanged: 1, gone: 1, skipped: 0 });
    valueOf(await confirm(workspaces, next));
    expect(await headcounts(workspaces)).toEqual(["SERV K 111", "VARD K 650"]);
    valueOf(await undoImport(await openIn(workspaces), kim, next, "åter"));
    expect(await headcounts(workspaces)).toEqual(["SERV K 111", "VARD K 650", "VARD M 165"]);
  });
});

describe("on one database", () => {
  const [{ starterPlace }] = databases();

  /** One who may import for VARD alone. */
  const eva: Importer = {
    ...kim,
    by: "eva",
    may: (_workspace, _right, thing) =>
      thing !== "everything" && thing.unit === "VARD"
        ? { allowed: true, by: null }
        : { allowed: false, because: { reason: "elsewhere", day: null } },
  };

  test("one imports for one's own units, and knows of one's own imports", { timeout: 120_000 }, async () => {
    const workspaces = await openedAt(await starterPlace());
    const id = await handIn(workspaces, [head, ...may.slice(0, 1), "SERV;headcount;K;2025-04;9"], { importer: eva });
    const view = await viewOf(workspaces, id, eva);
    expect(view.problems).toMatchObject([{ code: "unit-not-yours" }]);
    expect(view.may.saveProfile.allowed).toBe(false);
    const open = await openIn(workspaces);
    const { prepared } = valueOf(await lookAt(open, eva, id));
    if (prepared === null) throw new Error("it can be read");
    expect(importValues(prepared, open.workspace, eva, { unit: "SERV" }, "sv").values).toMatchObject([
      { before: null, isWithheld: true, after: "9" },
    ]);
    const other = await handIn(workspaces, [head, ...may.slice(1, 2)]);
    expect(await lookAt(open, eva, other)).toMatchObject({ refusal: { code: "unknown_import" } });
    expect(await originalOf(open, eva, other)).toMatchObject({ refusal: { code: "unknown_import" } });
    expect((await viewOf(workspaces, id, kim)).may.confirm.allowed).toBe(true);
    const { preview } = await viewOf(workspaces, id, kim);
    const confirmation = { preview: preview ?? "", reason: "x", saveProfile: false };
    expect(refusalOf(await confirmImport(open, eva, id, confirmation))).toBe("import_has_errors");
    const own = await handIn(workspaces, [head, ...may.slice(0, 1)], { importer: eva, name: "egen.csv" });
    const seen = { ...confirmation, preview: (await viewOf(workspaces, own, eva)).preview ?? "" };
    expect(refusalOf(await confirmImport(open, eva, own, { ...seen, saveProfile: true }))).toBe("denied model");
    expect(refusalOf(await confirmImport(open, eva, own, seen))).toBe("done");
    valueOf(await confirm(workspaces, id, { saveProfile: false }));
    expect(refusalOf(await undoImport(await openIn(workspaces), eva, id, "x"))).toBe("denied model");
  });

  test("what no reader knows, is empty, or can't be true with what stands, is told", { timeout: 120_000 }, async () => {
    const workspaces = await openedAt(await starterPlace());
    const open = await openIn(workspaces);
    const noise = await handIn(workspaces, ["\u0000\u0001"], { name: "../../bild\u0007.png" });
    const view = await viewOf(workspaces, noise);
    expect(view).toMatchObject({ import: { file: "bild .png", source: null, errors: 1 }, profile: null, roles: [] });
    expect(view.problems).toMatchObject([{ code: "unknown-source" }]);
    expect(view.may.change.allowed).toBe(false);
    const file = { name: "x", profile: null, bytes: new Uint8Array() };
    expect(await receiveFile(open, kim, file)).toMatchObject({ refusal: { code: "file_empty" } });
    const unknown = { ...file, bytes: new Uint8Array([65]), profile: "none" };
    expect(await receiveFile(open, kim, unknown)).toMatchObject({ refusal: { code: "unknown_profile" } });
    const year = await handIn(workspaces, [head, "VARD;headcount;K;2025;600"]);
    const problems = (await viewOf(workspaces, year)).problems.map(({ code, line }) => [code, line]);
    expect(problems).toEqual(Array.from({ length: 4 }, () => ["overlapping-standing", 2]));
    expect(await handIn(workspaces, [head, "VARD;headcount;K;2025;600"])).toBe(year);
  });

  test("values written by hand go the same way", { timeout: 120_000 }, async () => {
    const workspaces = await openedAt(await starterPlace());
    const plain = { unit: "VARD", measure: "headcount", period: "2025-05", scenario: "outcome", version: "" };
    const values = [
      { ...plain, cut: { gender: "K" }, amount: "650" },
      { ...plain, cut: { gender: "M" }, amount: "165,5" },
    ];
    const wrong = valueOf(await receiveValues(await openIn(workspaces), kim, values)).import;
    const view = await viewOf(workspaces, wrong);
    expect(view.import).toMatchObject({ file: "inskrivna-värden-2026-06-15-08.00.json", source: { id: "hand" } });
    expect(view.problems).toMatchObject([{ code: "too-precise", line: 2 }]);
    const right = valueOf(await receiveValues(await openIn(workspaces), kim, values.slice(0, 1))).import;
    valueOf(await confirm(workspaces, right, { saveProfile: false }));
    expect(await headcounts(workspaces)).toEqual(["VARD K 650"]);
  });

  test("a value is withdrawn by hand, and stands again when that is undone", { timeout: 120_000 }, async () => {
    const workspaces = await openedAt(await starterPlace());
    const first = await handIn(workspaces, [head, ...may.slice(0, 2)]);
    valueOf(await confirm(workspaces, first, { saveProfile: false }));
    const plain = { unit: "VARD", measure: "headcount", period: "2025-05", scenario: "outcome", version: "" };
    const gone = { ...plain, cut: { gender: "K" }, amount: null };
    const missing = { ...gone, period: "2025-06" };
    const id = valueOf(await receiveValues(await openIn(workspaces), kim, [gone, missing])).import;
    const grid = { measure: "headcount", scenario: "outcome", version: "", year: 2025, cut: { gender: "K" } } as const;
    const standing = async (importer: Importer = kim) =>
      valueOf(await standingGrid(await openIn(workspaces), importer, grid)).values.filter(
        ({ period }) => period > "2025-04",
      );
    expect(await standing()).toEqual([{ unit: "VARD", period: "2025-05", amount: "650" }]);
    const view = await viewOf(workspaces, id);
    expect(view).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 0, gone: 1 }, import: { errors: 0 } });
    expect(view.problems).toMatchObject([{ code: "nothing-to-withdraw", line: 2 }]);
    const open = await openIn(workspaces);
    const { prepared } = valueOf(await lookAt(open, kim, id));
    if (prepared === null) throw new Error("it can be read");
    expect(importValues(prepared, open.workspace, kim, {}, "sv").values).toMatchObject([
      { state: "gone", before: "650", after: null, cut: "Kvinnor" },
    ]);
    valueOf(await confirm(workspaces, id, { saveProfile: false }));
    expect(await headcounts(workspaces)).toEqual(["VARD M 165"]);
    expect(await standing()).toEqual([]);
    const { values: ofEva } = valueOf(await standingGrid(open, eva, grid));
    expect(new Set(ofEva.map(({ unit }) => unit))).toEqual(new Set(["VARD"]));
    expect(await standingGrid(open, kim, { ...grid, measure: "none" })).toMatchObject({
      refusal: { code: "unknown_measure" },
    });
    valueOf(await undoImport(await openIn(workspaces), kim, id, "åter"));
    expect(await headcounts(workspaces)).toEqual(["VARD K 650", "VARD M 165"]);
    const both = valueOf(await receiveValues(await openIn(workspaces), kim, [gone, { ...gone, amount: "1" }])).import;
    expect((await viewOf(workspaces, both)).problems).toMatchObject([{ code: "repeated-value" }]);
    const others = valueOf(await receiveValues(open, eva, [{ ...missing, unit: "SERV" }])).import;
    expect((await viewOf(workspaces, others, eva)).problems).toMatchObject([{ code: "unit-not-yours" }]);
  });
});
