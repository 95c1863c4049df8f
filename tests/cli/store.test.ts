import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, expect, test } from "vitest";

import { embeddedPlace } from "../store/databases.ts";
import { prepareTemplate } from "../store/places.ts";
import { emptyFolder, starter, tertial } from "./run.ts";

beforeAll(prepareTemplate, 60_000);

const facts = (folder: string): string => readFileSync(join(folder, "facts", "headcount.csv"), "utf8");

test("a folder is loaded, changed, undone and exported as it stood, and the database is proved", async () => {
  const [folder, { folder: place }, out] = [await starter(), await embeddedPlace(), emptyFolder()];
  const signed = ["--by", "controllern", "--reason", "Bokslut"];
  expect(await tertial("load", folder, "--to", place, ...signed)).toMatchObject({
    code: 0,
    out: expect.stringContaining("Sparat som ändring 1.") as unknown,
  });
  expect((await tertial("load", folder, "--to", place)).out).toContain("Det finns ingenting att spara");
  appendFileSync(join(folder, "facts", "staff.csv"), "headcount,VARD,2026-01,K,outcome,,77\n");
  const changed = await tertial("load", folder, "--to", place, "--json");
  expect(JSON.parse(changed.out)).toMatchObject({ recorded: { change: 2, items: 0, batches: [{ id: 3 }] } });
  const [now, before, undone] = ["now", "before", "undone"].map((name) => join(out, name));
  if (now === undefined || before === undefined || undone === undefined) throw new Error("three folders");
  expect((await tertial("export", place, now)).code).toBe(0);
  expect((await tertial("export", place, before, "--as-of", "1")).code).toBe(0);
  expect(facts(now)).toContain("2026-01,77");
  expect(facts(before)).not.toContain("2026-01,77");
  expect(await tertial("undo", place, "3")).toMatchObject({ code: 0, out: "Inläsning 3 ångrad.\n" });
  expect((await tertial("export", place, undone)).code).toBe(0);
  expect(facts(undone)).toBe(facts(before));
  const plan = join(folder, "plans", "plan.yaml");
  writeFileSync(plan, readFileSync(plan, "utf8").replace("sv: Medarbetarna", "sv: Alla"));
  expect((await tertial("load", folder, "--to", place)).code).toBe(0);
  const { out: told } = await tertial("history", place);
  expect(told).toContain("namnet ändrades från ”Medarbetarna mår bra på jobbet” till ”Alla mår bra på jobbet”");
  expect(told).toContain("controllern  Bokslut");
  expect(told).toMatch(/inläsning 4: ångrar inläsning 3/u);
  expect(told).toMatch(/inläsning 3: facts\/staff\.csv \(rader: \d+\) \(ångrad\)/u);
  const filtered = await tertial("history", place, "--by", "controllern", "--noun", "measure", "--json");
  expect(JSON.parse(filtered.out)).toMatchObject([{ id: 1, by: "controllern", batches: [] }]);
  expect(JSON.parse((await tertial("extract", place, "controllern")).out)).toMatchObject({
    by: "controllern",
    changes: [{ number: 1, reason: "Bokslut" }],
  });
  expect((await tertial("verify", place)).out).toContain("Ändringar: 4.");
}, 240_000);

test("a database tells values as they stood, and a reorganisation is one change of it", async () => {
  const [folder, { folder: place }] = [await starter(), await embeddedPlace()];
  await tertial("load", folder, "--to", place);
  const asked = ["headcount", "--unit", "RE", "--period", "2026-01"];
  const rows = ["headcount,VARD,2026-01,K,outcome,,77", "sick_hours,VARD,2026-01,K,outcome,,12"];
  appendFileSync(join(folder, "facts", "staff.csv"), `${rows.join("\n")}\n`);
  await tertial("load", folder, "--to", place);
  expect((await tertial("value", place, ...asked)).out).toBe("77 (1 av 2 enheter)\n");
  expect(await tertial("value", place, ...asked, "--as-of", "1")).toMatchObject({ code: 1, out: "" });
  expect((await tertial("value", folder, ...asked, "--as-of", "1")).told).toContain("har ingen historik");
  const acts = ["--date", "2026-07-01", "--act", "recode VARD to VARD2"];
  expect((await tertial("reorganise", place, ...acts)).out).toContain("VARD2");
  const done = await tertial("reorganise", place, ...acts, "--confirm", "--json", "--by", "controllern");
  expect(JSON.parse(done.out)).toMatchObject({ recorded: { change: 3 } });
  const year = ["sick_hours", "--unit", "VARD2", "--period", "2026-01..2026-12"];
  expect((await tertial("explain", place, ...year)).out).toContain("enligt efterträdarkartan");
  expect(await tertial("verify", place)).toMatchObject({ code: 0 });
}, 240_000);

test("what a store command cannot do is a sentence with advice, and nothing is made", async () => {
  const [folder, nowhere] = [await starter(), join(emptyFolder(), "nowhere")];
  const none = await tertial("verify", nowhere, "--language", "en");
  expect(none).toMatchObject({ code: 1, out: "", told: expect.stringContaining("holds no workspace") as unknown });
  expect((await tertial("export", nowhere, nowhere, "--as-of", "igår")).told).toContain(
    "Tidpunkten går inte att läsa.",
  );
  expect((await tertial("undo", nowhere, "första")).code).toBe(2);
  appendFileSync(join(folder, "facts", "staff.csv"), "headcount,VARDE,2026-01,K,outcome,,77\n");
  const refused = await tertial("load", folder, "--to", nowhere);
  expect(refused).toMatchObject({
    code: 1,
    out: expect.stringContaining("Ingenting är sparat: rätta felen först.") as unknown,
  });
  expect((await tertial("format", folder, "--out", nowhere)).out).toContain("Ingenting är skrivet: rätta felen först.");
  expect(readdirSync(join(nowhere, ".."))).toEqual([]);
}, 240_000);

test("format writes a folder in its fixed form, and leaves one that has something in it", async () => {
  const [folder, out] = [await starter(), emptyFolder()];
  const again = join(out, "again");
  expect(await tertial("format", folder, "--out", out)).toMatchObject({ code: 0, told: "" });
  expect((await tertial("check", out)).out).toBe("Inga problem.\n");
  expect((await tertial("format", out, "--out", again)).code).toBe(0);
  mkdirSync(join(again, "kept"));
  writeFileSync(join(again, "kept", "mine.txt"), "x");
  const refused = await tertial("format", folder, "--out", again);
  expect(refused).toMatchObject({ code: 1, out: expect.stringContaining("Mappen är inte tom") as unknown });
  expect(readFileSync(join(again, "kept", "mine.txt"), "utf8")).toBe("x");
}, 240_000);
