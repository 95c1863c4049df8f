import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { describe, expect, onTestFinished, test } from "vitest";

import { parseSpan } from "#domain/periods/span.ts";
import { allAsWritten, asWritten } from "#app/history/names.ts";
import { batchPage } from "#app/pages/batch.ts";
import { batchUses } from "#app/uses/batch.ts";
import { fileUses } from "#app/uses/file.ts";
import { whereFrom } from "../../src/app/explanation/explain.ts";
import { createWorkspace } from "../../src/app/workspaces/create.ts";
import { settled } from "../../src/app/settled.ts";
import { loadIntoStore } from "../../src/app/store/load.ts";
import { undoBatch } from "../../src/app/store/operate.ts";
import { openWorkspaces, type Keeping, type OpenWorkspace, type Workspaces } from "../../src/app/workspaces/open.ts";
import { signedInApi, type SignedInApi } from "../factories/server.ts";
import { undo, write } from "../../src/store/change.ts";
import { columnsOf, cutKeysOf } from "../../src/store/columns.ts";
import { addStep, beginImport, findImport } from "../../src/store/import.ts";
import { openStore } from "../../src/store/open.ts";
import { readWorkspace } from "../../src/store/read.ts";
import { inTurn } from "../../src/store/turn.ts";
import { starterFolder } from "../factories/folder.ts";
import { databases } from "./databases.ts";
import { textOf } from "./places.ts";
import { smallDisk } from "./disk.ts";
import { author } from "./made.ts";
import { startServer } from "./postgres.ts";

async function opened(places: readonly string[], keeping: Keeping | null = null): Promise<Workspaces> {
  const workspaces = await openWorkspaces(places, keeping);
  onTestFinished(() => workspaces.close());
  return workspaces;
}

async function signedIn(workspaces: Workspaces): Promise<SignedInApi> {
  const api = await signedInApi(workspaces);
  onTestFinished(() => api.close());
  return api;
}

async function first(workspaces: Workspaces): Promise<OpenWorkspace> {
  const [open] = await workspaces.list();
  if (open === undefined) throw new Error("no workspace");
  return open;
}

/** How many facts hold. */
const count = (open: OpenWorkspace): Promise<number> => settled(open, () => open.cube.counts().facts);
const disk = smallDisk(120);

const row = "ledger,VARD,2025-05,30,outcome,tkr,1234\n";

describe.each(databases())("on $name", { timeout: 60_000 }, ({ name, starterPlace }) => {
  async function loaded(): Promise<{ readonly folder: string; readonly at: string }> {
    return { folder: await starterFolder(), at: textOf(await starterPlace()) };
  }

  test("a workspace from a store is read once, and again when something has been written", async () => {
    const { at } = await loaded();
    const workspaces = await opened([at]);
    const before = await first(workspaces);
    expect(await first(workspaces)).toBe(before);
    expect(before.stored?.change).toBe(1);
    expect(before.folder).toBeNull();
    if (before.stored === null) throw new Error("no store");
    await undo(before.stored.store, 1, "controller", author(2).at, "wrong file");
    const after = await workspaces.find(before.id);
    expect(after?.stored?.change).toBe(2);
    if (after === null) throw new Error("the workspace is gone");
    expect(await count(after)).toBeLessThan(await count(before));
  });

  test("what another writes is seen at the next question; an embedded database has no other", async () => {
    const { folder, at } = await loaded();
    const one = await opened([at]);
    if (name === "PGlite") return expect(openWorkspaces([at])).rejects.toMatchObject({ code: "folder_held" });
    const other = await opened([at]);
    const before = await first(one);
    appendFileSync(join(folder, "facts", "ledger.csv"), row);
    expect(await count(await first(other))).toBe(await count(before));
    const written = await loadIntoStore(folder, at, author(2));
    expect(written.ok).toBe(true);
    for (const workspaces of [one, other]) expect(await count(await first(workspaces))).toBe((await count(before)) + 1);
  });

  test("where from goes on to the batch: when, by whom, from which file", async () => {
    const { at } = await loaded();
    const open = await first(await opened([at]));
    const ref = "measure=sick_hours&unit=VARD&period=2025-01..2025-04&scenario=outcome";
    const found = await whereFrom(open, { ref, offset: 0, limit: 20, language: "sv" }, asWritten);
    if (!found.ok) throw new Error(found.refusal.code);
    const [told] = found.value.facts.items;
    expect(told?.batch).toMatchObject({ change: 1, by: "controller", reason: "first", file: told?.place.file });
    expect(told?.batch?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(told?.batch?.rows).toBeGreaterThan(0);
  });

  test("a batch tells who, when and why, whether it holds, and where the values of its file are used", async () => {
    const { at } = await loaded();
    expect(await undoBatch(at, 1, author(2, "undone"))).toMatchObject({ ok: true });
    const open = await first(await opened([at]));
    const [file = ""] = await settled(open, () => [...open.cube.counts().files.keys()]);
    const told = await fileUses(open, file, "sv", allAsWritten);
    if (!told.ok) throw new Error(told.refusal.code);
    const [batch] = told.value.batches;
    expect(batch).toMatchObject({ change: 1, by: "controller", reason: "first", file, undoneBy: null });
    expect(await batchUses(open, batch?.number ?? 0, "sv", allAsWritten)).toMatchObject({
      value: { batch, file: { file } },
    });
    const undone = await batchUses(open, 1, "sv", allAsWritten);
    if (!undone.ok) throw new Error(undone.refusal.code);
    expect(undone.value).toMatchObject({ batch: { number: 1, undoneBy: expect.any(Number) as unknown }, file: null });
    const page = await batchPage(open, undone.value.batch.undoneBy ?? 0, "sv", allAsWritten);
    expect(page).toMatchObject({ value: { lede: [{ text: "Ångrar inläsning 1" }] } });
    expect(await batchUses(open, 999, "sv", allAsWritten)).toMatchObject({ refusal: { code: "unknown_batch" } });
  });

  test("the history is told by the API and on a page, newest first and a page at a time", async () => {
    const { folder, at } = await loaded();
    appendFileSync(join(folder, "facts", "ledger.csv"), row);
    await loadIntoStore(folder, at, author(2, "May's ledger"));
    await undoBatch(at, 1, author(3, "undone"));
    const workspaces = await opened([at]);
    const api = await signedIn(workspaces);
    const { id } = await first(workspaces);
    const ask = async (path: string): Promise<unknown> => {
      const response = await api.request(`/api/workspaces/${id}/${path}`);
      expect(response.status).toBe(200);
      return response.json();
    };
    expect(await ask("history?limit=2")).toMatchObject({
      total: 3,
      offset: 0,
      items: [
        { number: 3, reason: "undone", batches: [{ undoes: 1, holds: true }] },
        { number: 2, reason: "May's ledger", things: [], batches: [{ file: "facts/ledger.csv", holds: true }] },
      ],
    });
    expect(await ask("history?offset=2")).toMatchObject({ items: [{ number: 1, reason: "first" }] });
    expect(await ask("history?noun=batch&text=MAY&from=2026-01-01&to=2026-01-01")).toMatchObject({
      total: 1,
      items: [{ number: 2 }],
    });
    expect(await ask("history?from=2026-01-02")).toMatchObject({ total: 0, items: [] });
    expect(await ask("history/objective/healthy?steps=1&language=en")).toMatchObject({
      total: 1,
      items: [
        {
          things: [{ noun: "assessment" }, { noun: "indicator" }, { noun: "objective" }],
          steps: [{ noun: "assessment", kind: "added", title: expect.stringContaining("“") as unknown }],
          batches: [],
        },
      ],
    });
    const page = JSON.stringify(await ask("pages/history?by=controller"));
    expect(page).toContain("facts/ledger.csv");
    expect(page).toContain('{"by":"controller","who":"controller"}');
    expect(await ask("pages/history?page=2")).toMatchObject({ page: { sections: [{ blocks: [] }] } });
    expect(JSON.stringify(await ask("pages/data"))).toContain("data/history");
    for (const own of ["objectives/healthy", "assignments/rehabilitation", "measures/sick_leave"])
      expect(JSON.stringify(await ask(`pages/${own}`))).toContain("data/history?noun=");
    expect(await ask("reports/delarsrapport")).toMatchObject({ history: "data/history?noun=report&id=delarsrapport" });
    const file = await api.request(`/api/workspaces/${id}/history.csv?change=3`);
    expect(file.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("Content-Disposition")).toBe(`attachment; filename="${id}-history.csv"`);
    expect([...new Uint8Array(await file.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe("a folder that is kept in an embedded store", { timeout: 60_000 }, () => {
  /** Who keeps folders below another, and what went against it. */
  function keeping(folder = temporary()): Keeping & { readonly refused: string[] } {
    const refused: string[] = [];
    let step = 0;
    const now = (): string => author((step += 1)).at;
    const onRefused: Keeping["onRefused"] = (_, { code }) => void refused.push(code);
    return { folder, by: "me", now, reason: () => "folder", onFirst: () => undefined, onRefused, refused };
  }

  function temporary(): string {
    const folder = mkdtempSync(join(tmpdir(), "tertial-keep-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }

  test("has a store of its own, also where another of the same name was kept before", async () => {
    const [above, keep] = [temporary(), keeping()];
    const [one, other] = [join(above, "a", "unit"), join(above, "b", "unit")];
    for (const folder of [one, other]) await createWorkspace(folder);
    appendFileSync(join(other, "facts", "ledger.csv"), row);
    for (const folder of [one, other, one]) {
      const workspaces = await openWorkspaces([folder], keep);
      const { stored } = await first(workspaces);
      expect([stored?.change, keep.refused]).toEqual([1, []]);
      await workspaces.close();
    }
  });

  test("takes in what has changed as a new batch, leaves out what has errors, and is not loaded twice", async () => {
    const [folder, keep] = [await starterFolder(), keeping()];
    const workspaces = await openWorkspaces([folder], keep);
    const before = await first(workspaces);
    expect(before.stored?.change).toBe(1);
    expect(before.folder).toBe(folder);
    const ledger = join(folder, "facts", "ledger.csv");
    const text = readFileSync(ledger, "utf8");
    appendFileSync(ledger, row);
    const after = await first(workspaces);
    expect(after.stored?.change).toBe(2);
    expect(await count(after)).toBe((await count(before)) + 1);
    writeFileSync(ledger, `${text}ledger,NONE,2025-05,30,outcome,tkr,1\n`);
    const wrong = await first(workspaces);
    expect(wrong.stored).toBeNull();
    expect(wrong.problems).not.toEqual([]);
    writeFileSync(ledger, text);
    expect(await count(await first(workspaces))).toBe(await count(before));
    await workspaces.close();

    const store = await openStore({ kind: "folder", folder: join(keep.folder, basename(folder)) });
    await undo(store, 1, "me", author(9).at, "undone");
    await store.close();
    const again = await opened([folder], keep);
    expect((await first(again)).stored?.change).toBe(4);
  });

  test("leaves what others have altered as it is, as long as the folder says of it what it said", async () => {
    const [folder, keep] = [await starterFolder(), keeping()];
    const workspaces = await openWorkspaces([folder], keep);
    const before = await first(workspaces);
    const store = before.stored?.store;
    const [perspective, goal] = before.workspace.plan.objectives;
    if (store === undefined || goal === undefined || perspective === undefined) throw new Error("nothing was kept");
    const keyOf = cutKeysOf();
    const [fact] = (await readWorkspace(store)).facts.filter(({ source }) => source.file === "facts/ledger.csv");
    if (fact === undefined) throw new Error("the ledger has no facts");
    const amounts = async (): Promise<readonly number[]> => {
      await first(workspaces);
      return (await readWorkspace(store)).facts.filter((one) => keyOf(one) === keyOf(fact)).map(({ amount }) => amount);
    };
    const typed = { file: "typed", sha256: "", profile: "typed", profileVersion: "1" };
    await write(store, {
      ...author(3),
      items: [
        { noun: "objective", id: goal.id, body: { ...goal, name: { sv: "Ändrat på sidan" } } },
        { noun: "objective", id: "made", body: { ...goal, id: "made", name: { sv: "Gjort på sidan" } } },
        { noun: "assignment", id: "rehabilitation", body: null },
      ],
      facts: [{ ...typed, rows: columnsOf([{ ...fact, amount: fact.amount + 7 }], []) }],
    });
    // An import whose profile nobody has saved is told by its steps alone.
    const later = { ...fact, period: parseSpan("2025-09") ?? fact.period };
    const file = { file: "utfall.csv", sha256: "ab".repeat(32) };
    const step = { ...author(4), profile: null, errors: 0, warnings: 0 };
    const { id } = await beginImport(store, { ...step, ...file, bytes: new Uint8Array() }, () => false);
    const unsaved = { ...file, profile: null, profileVersion: null, rows: columnsOf([later], []) };
    const { batches } = await write(store, { ...author(4), facts: [unsaved] });
    const begun = await findImport(store.database, id);
    if (begun === null) throw new Error("the import has just been begun");
    const batch = batches[0]?.id ?? null;
    await inTurn(store, (transaction) => addStep(transaction, begun, { ...step, state: "confirmed", batch }));
    const plan = join(folder, "plans", "plan.yaml");
    const alter = (from: string, to: string): void => {
      const text = readFileSync(plan, "utf8");
      expect(text).toContain(from);
      writeFileSync(plan, text.replace(from, to));
    };
    const names = async (): Promise<readonly string[]> => {
      const { workspace } = await first(workspaces);
      return workspace.plan.objectives.map(({ name }) => name.sv ?? "");
    };
    // A line more moves everything below it, and says nothing new of it.
    alter("sv: Medarbetare,", "sv: Personal,");
    alter("objectives:", "\nobjectives:");
    appendFileSync(join(folder, "facts", "ledger.csv"), row);
    expect(await names()).toEqual(["Personal", "Ändrat på sidan", "Gjort på sidan"]);
    expect((await first(workspaces)).workspace.plan.assignments).toEqual([]);
    expect(await amounts()).toEqual([fact.amount + 7]);
    alter("sv: Medarbetarna mår bra på jobbet", "sv: Ändrat i filen");
    expect(await names()).toEqual(["Personal", "Ändrat i filen", "Gjort på sidan"]);
    const ledger = join(folder, "facts", "ledger.csv");
    writeFileSync(ledger, readFileSync(ledger, "utf8").replace("tkr,1600\n", "tkr,1650\n"));
    expect(await amounts()).toEqual([(fact.amount / 1600) * 1650]);
    // What the folder once said, and says no more, is gone; what it never said is not its own to take away.
    alter("- id: healthy", "- id: well");
    alter("supports: [healthy]", "supports: [well]");
    alter("objective: healthy", "objective: well");
    const round = join(folder, "rounds", "2025t1.yaml");
    writeFileSync(round, readFileSync(round, "utf8").replaceAll("objective:healthy", "objective:well"));
    const { workspace, problems } = await first(workspaces);
    expect([problems, workspace.plan.objectives.map(({ id }) => id)]).toEqual([[], ["staff", "well", "made"]]);
    expect((await readWorkspace(store)).facts.map(keyOf)).toContain(keyOf(later));
    await workspaces.close();
  });

  const inTheWay: readonly (readonly [string, string, (store: string) => Promise<unknown>])[] = [
    ["held by another", "folder_held", (folder) => held(folder)],
    ["broken", "folder_broken", async (folder) => mkdirSync(join(folder, "data"), { recursive: true })],
    ["something else", "folder_not_store", async (folder) => mkdirSync(join(folder, "photos"), { recursive: true })],
    ["not a folder", "folder_not_writable", async (folder) => writeFileSync(folder, "")],
  ];

  async function held(folder: string): Promise<void> {
    const store = await openStore({ kind: "folder", folder });
    onTestFinished(() => store.close());
  }

  test.each(inTheWay)("is shown as it stands where its database is %s, and it is told", async (_, code, place) => {
    const [folder, keep] = [await starterFolder(), keeping()];
    await place(join(keep.folder, basename(folder)));
    const workspaces = await opened([folder], keep);
    expect(keep.refused).toEqual([code]);
    const { id, stored } = await first(workspaces);
    expect(stored).toBeNull();
    expect((await (await signedIn(workspaces)).request(`/api/workspaces/${id}/pages/overview`)).status).toBe(200);
  });

  test.runIf(disk !== null)(
    "on a full disk is shown as it stands from the start; later it waits for room",
    async () => {
      const [folder, keep] = [await starterFolder(), keeping(disk ?? "")];
      const filler = join(disk ?? "", "filler");
      writeFileSync(filler, new Uint8Array(100_000_000));
      const unkept = await openWorkspaces([folder], keep);
      expect([keep.refused, (await first(unkept)).stored]).toEqual([["disk_full"], null]);
      await unkept.close();
      rmSync(filler);

      const workspaces = await opened([folder], keep);
      const { id } = await first(workspaces);
      const facts = await count(await first(workspaces));
      const api = await signedIn(workspaces);
      const overview = () => api.request(`/api/workspaces/${id}/pages/overview`);
      expect((await overview()).status).toBe(200);
      const room = statfsSync(disk ?? "");
      writeFileSync(filler, new Uint8Array(room.bavail * room.bsize));
      const ledger = join(folder, "facts", "ledger.csv");
      const month = (index: number): string =>
        `${1900 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
      const rows = Array.from({ length: 1200 }, (_, index) => `ledger,VARD,${month(index)},30,outcome,tkr,1234\n`);
      appendFileSync(ledger, rows.join(""));
      expect((await overview()).status).toBe(503);
      rmSync(filler);
      expect((await overview()).status).toBe(200);
      expect(await count(await first(workspaces))).toBe(facts + rows.length);
    },
  );
});

test(
  "a database that is gone is told, does not take the others with it, and comes back",
  { timeout: 60_000 },
  async () => {
    const server = await startServer();
    onTestFinished(() => server.stop());
    const at = await server.createDatabase();
    expect(await loadIntoStore(await starterFolder(), at, author(1))).toMatchObject({ ok: true });
    const workspaces = await opened([at, await starterFolder()]);
    const [stored, plain] = await workspaces.list();
    const api = await signedIn(workspaces);
    const overview = (id: string | undefined) => api.request(`/api/workspaces/${id}/pages/overview`);
    await server.kill();
    const gone = await overview(stored?.id);
    expect(gone.status).toBe(503);
    expect(JSON.stringify(await gone.json())).not.toContain("127.0.0.1");
    expect((await overview(plain?.id)).status).toBe(200);
    const list = await api.request("/api/workspaces");
    expect(await list.text()).toContain("går inte att nå");
    await server.start();
    expect((await overview(stored?.id)).status).toBe(200);
  },
);
