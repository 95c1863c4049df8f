import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { emptyFolder, example, starter, tertial } from "./run.ts";

const parsed = (text: string): unknown => JSON.parse(text);

test("help is given for the whole and for each command, in both languages", async () => {
  const whole = await tertial("--help");
  expect(whole).toMatchObject({ code: 0, told: "" });
  for (const name of [
    "check",
    "report",
    "value",
    "explain",
    "uses",
    "serve",
    "people",
    "new",
    "format",
    "load",
    "export",
    "verify",
    "undo",
    "history",
    "extract",
    "rounds",
  ]) {
    expect(whole.out).toContain(`  ${name} `);
    const { code, out } = await tertial(name, "--help");
    expect(code).toBe(0);
    expect(out).toContain("--language");
    expect(out).toMatch(/ \/ /u);
  }
});

test("a command that is not understood is answered in the person's language, with code 2", async () => {
  expect(await tertial("chek")).toEqual({
    code: 2,
    out: "",
    told: "Kommandot finns inte: chek\nHjälp: ./tertial --help\n",
  });
  expect((await tertial("value", example, "--language", "en")).told).toContain("Something is missing");
  expect((await tertial("value", example, "sick_leave", "--enhet")).told).toContain("Flaggan finns inte: --enhet");
  expect((await tertial("check", example, "--language", "de")).told).toContain("Det som finns är sv, en.");
});

test("what a text could do to the terminal it is not let do; as data it is told to the letter", async () => {
  const folder = await starter();
  appendFileSync(join(folder, "facts", "staff.csv"), "\u001b]0;x\u0007\u202Eflow,SERV,2025-01,,,,1\n");
  const { out } = await tertial("check", folder);
  expect(out).toContain("unknown-measure");
  expect(out).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
  const data = JSON.stringify(parsed((await tertial("check", folder, "--json")).out));
  expect(data).toContain(JSON.stringify("\u001b]0;x\u0007\u202Eflow").slice(1, -1));
});

test("a new workspace has no problems, and its report is written without gaps", async () => {
  const folder = await starter();
  expect(await tertial("check", folder)).toMatchObject({ code: 0, out: "Inga problem.\n" });
  const out = emptyFolder();
  const made = await tertial("report", folder, "delarsrapport", "--format", "html,json", "--out", out);
  expect(made).toMatchObject({ code: 0, told: "" });
  expect(made.out.trim().split("\n")).toEqual(readdirSync(out).map((name) => join(out, name)));
});

test("new leaves a folder that has something in it as it is", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "mitt.txt"), "x");
  const { code, out } = await tertial("new", folder);
  expect(code).toBe(1);
  expect(out).toContain("Mappen är inte tom");
  expect(readdirSync(folder)).toEqual(["mitt.txt"]);
});

test("check tells what is wrong, where and what to do, with code 1", async () => {
  const folder = await starter();
  appendFileSync(join(folder, "facts", "staff.csv"), "headcount,VARDE,2025-13,K,outcome,,1\n");
  appendFileSync(join(folder, "reports", "delarsrapport.md"), "\n::scorcard{level=goal}\n");
  const told = await tertial("check", folder);
  expect(told.code).toBe(1);
  expect(told.out).toContain("fel unknown-unit  facts/staff.csv:51");
  expect(told.out).toContain("Menade du ”VARD”?");
  const english = await tertial("check", folder, "--language", "en", "--json");
  expect(parsed(english.out)).toContainEqual(
    expect.objectContaining({
      code: "unknown-unit",
      severity: "error",
      line: 51,
      message: expect.stringContaining("unit") as unknown,
    }),
  );
});

test("check builds the reports: a misspelt directive is told before anybody prints it", async () => {
  const folder = await starter();
  appendFileSync(join(folder, "reports", "delarsrapport.md"), "\n::scorcard{level=goal}\n");
  const { code, out } = await tertial("check", folder);
  expect(code).toBe(1);
  expect(out).toContain("::scorcard{level=goal}");
  expect(out).toContain("Menade du ”scorecard”?");
  expect(out).toMatch(/\n1 fel\.\n$/u);
});

test("a question of the number check is told as one, and is no error", async () => {
  const folder = await starter();
  const report = join(folder, "reports", "delarsrapport.md");
  appendFileSync(report, "\nAndelen kvinnor har ökat med 3 procent, från 40 % till 43 %.\n");
  const told = await tertial("check", folder);
  expect(told).toMatchObject({ code: 0, out: expect.stringContaining("fråga percent-or-points") as unknown });
  expect(told.out).toMatch(/\n\d+ fråg(?:a|or)\.\n$/u);
  expect(parsed((await tertial("check", folder, "--json")).out)).toContainEqual(
    expect.objectContaining({ code: "percent-or-points", severity: "question" }),
  );
  expect((await tertial("report", folder, "delarsrapport", "--format", "json", "--out", folder)).told).toContain(
    "fråga percent-or-points",
  );
});

test("a workspace without values lacks none; one value is enough for the others to be missed", async () => {
  const folder = await starter();
  const facts = readFileSync(join(folder, "facts", "staff.csv"), "utf8").split("\n");
  rmSync(join(folder, "facts"), { recursive: true });
  expect(await tertial("check", folder)).toMatchObject({
    code: 0,
    out: "Inga problem.\n\nArbetsytan har inga värden än, så rapporternas siffror är inte prövade.\n",
  });
  expect((await tertial("check", folder, "--json")).out).toBe("[]\n");
  appendFileSync(join(folder, "reports", "delarsrapport.md"), "\n::scorcard{level=goal}\n");
  expect((await tertial("check", folder)).out).toMatch(/\n1 fel\.\n/u);
  mkdirSync(join(folder, "facts"));
  writeFileSync(join(folder, "facts", "staff.csv"), facts.slice(0, 2).join("\n"));
  expect((await tertial("check", folder)).out).toContain("fel missing-value");
});

test("one fault gives one problem", async () => {
  const folder = await starter();
  appendFileSync(join(folder, "measures", "staff.yaml"), "\n- { id: x, name: Kultur, fritid }\n");
  const { code, out } = await tertial("check", folder);
  expect(code).toBe(1);
  expect(out).toContain("fel yaml-syntax  measures/staff.yaml:");
  expect(out).toContain("ett kommatecken delar ett värde");
  expect(out).toMatch(/\n1 fel\.\n$/u);
});

test("value prints one number, or why there is none", async () => {
  expect(await tertial("value", example, "sick_leave")).toMatchObject({ code: 0, out: "4,31\u00a0%\n" });
  const none = await tertial("value", example, "sick_leave", "--period", "1999");
  expect(none).toMatchObject({ code: 1, out: "" });
  expect(none.told).toMatch(/^Inget värde: /u);
  expect(parsed((await tertial("value", example, "sick_leave", "--json")).out)).toMatchObject({
    value: { text: "4,31\u00a0%" },
    coverage: null,
  });
});

test("a sum that lacks months says so", async () => {
  const folder = await starter();
  const file = join(folder, "facts", "staff.csv");
  const rows = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, rows.filter((row) => !row.startsWith("sick_hours") || !row.includes("2025-02")).join("\n"));
  expect((await tertial("value", folder, "sick_hours")).out).toMatch(/\(3 av 4 månader\)\n$/u);
});

test("what a question names must be there", async () => {
  const refused = async (...args: string[]): Promise<string> => {
    const { code, out, told } = await tertial("value", example, ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    return told;
  };
  expect(await refused("sick_leav")).toContain("Det som finns är sick_leave,");
  expect(await refused("sick_leave", "--unit", "XX")).toContain("Det som finns är");
  expect(await refused("sick_leave", "--period", "2018-13")).toContain("2018-01..2018-08");
  expect(await refused("sick_leave", "--scenario", "utfall")).toContain("outcome, budget");
  expect(await refused("sick_leave", "--cut", "gender")).toContain("gender=K");
  expect(await refused("sick_leave", "--cut", "gender=Q")).toContain("gender=Q");
});

test("explain goes down to the file and the line", async () => {
  const folder = await starter();
  const { code, out } = await tertial("explain", folder, "sick_leave", "--unit", "SERV");
  expect(code).toBe(0);
  expect(out).toContain("facts/staff.csv:");
  const english = await tertial("explain", folder, "sick_leave", "--language", "en", "--json");
  expect(parsed(english.out)).toMatchObject({ explanation: { measure: "Sick leave" }, inputs: [{}, {}] });
});

test("explain goes as deep, and gives as many facts, as it is told to", async () => {
  const folder = await starter();
  const top = await tertial("explain", folder, "sick_leave", "--unit", "SERV", "--depth", "0", "--json");
  expect(parsed(top.out)).toMatchObject({ inputs: [] });
  const page = await tertial("explain", folder, "sick_hours", "--unit", "SERV", "--offset", "1", "--limit", "2");
  expect(page.out).toContain("2–3 av ");
  expect(page.out).toMatch(/definition 1 av \d.*: measures\/staff\.yaml:\d+/u);
  expect((await tertial("explain", folder, "sick_hours", "--limit", "0")).told).toContain("--limit");
});

test("uses tells where a measure and a file are used, and what there is when it is neither", async () => {
  const folder = await starter();
  const measure = await tertial("uses", folder, "sick_hours");
  expect(measure).toMatchObject({ code: 0, told: "" });
  expect(measure.out).toMatch(/Rapporter:\n {2}.* \(delarsrapport\): \d+ siffr/u);
  expect(measure.out).toContain(", genom ");
  const file = await tertial("uses", folder, "facts/staff.csv", "--language", "en", "--json");
  expect(parsed(file.out)).toMatchObject({ file: "facts/staff.csv", reports: [{ id: "delarsrapport" }], batches: [] });
  const neither = await tertial("uses", folder, "facts/stff.csv");
  expect(neither.code).toBe(2);
  expect(neither.told).toContain("Det som finns är facts/staff.csv");
});

test("a report with a gap is written, told of, and ends with code 1", async () => {
  const folder = await starter();
  appendFileSync(join(folder, "reports", "delarsrapport.md"), "\nVi har :value[sick_leave]{period=1999}.\n");
  const out = emptyFolder();
  const made = await tertial("report", folder, "delarsrapport", "--format", "html", "--out", out);
  expect(made.code).toBe(1);
  expect(made.told).toContain("fel missing-value  reports/delarsrapport.md:");
  expect(made.told).toContain("synliga luckor");
  expect(statSync(made.out.trim()).size).toBeGreaterThan(1000);
  const json = await tertial("report", folder, "delarsrapport", "--format", "json", "--out", out, "--json");
  expect(parsed(json.out)).toMatchObject({
    written: [expect.any(String) as unknown],
    problems: [{ code: "missing-value" }],
  });
});

test("a report that cannot be made leaves no files", async () => {
  const out = join(emptyFolder(), "ut");
  const refused = async (...args: string[]): Promise<string> => {
    const made = await tertial("report", example, ...args, "--out", out);
    expect(made).toMatchObject({ code: 2, out: "" });
    expect(existsSync(out)).toBe(false);
    return made.told;
  };
  expect(await refused("interrim")).toContain("Det som finns är interim.");
  expect(await refused("interim", "--format", "pdff")).toContain("pdf, docx, html, json");
  expect(await refused("interim", "--period", "2018-13")).toContain("2018-13");
  expect(await refused("interim", "--unit", "XX")).toContain("XX");
  expect(await refused("interim", "--round", "x")).toContain("x");
});

test("no folder is no workspace, for every command", async () => {
  const nowhere = join(emptyFolder(), "saknas");
  const commands = [["check"], ["report", "interim"], ["value", "x"], ["explain", "x"], ["serve"]];
  for (const [name = "", ...rest] of commands) {
    const { code, told } = await tertial(name, nowhere, ...rest);
    expect({ name, code }).toEqual({ name, code: 2 });
    expect(told).toBe(`Mappen finns inte eller är ingen arbetsyta: ${nowhere}\n`);
  }
});

test("with --json a refusal is JSON too", async () => {
  for (const args of [["value", example, "nope"], ["report", example, "nope"], ["chek"], ["explain", example]]) {
    const { code, out } = await tertial(...args, "--json");
    expect(code).toBe(2);
    expect(parsed(out)).toEqual({ error: expect.any(String) as unknown });
  }
});

test("a reorganisation is shown before it is carried out, and leaves the values as they are", async () => {
  const folder = await starter();
  const organisation = join(folder, "organisation.csv");
  const before = readFileSync(organisation, "utf8");
  const acts = [
    "--date",
    "2027-01-01",
    "--act",
    'add NY "Nya" under RE',
    "--act",
    "split VARD into VARD 60 %, NY 40 %",
  ];
  const shown = await tertial("reorganise", folder, ...acts);
  expect(shown).toMatchObject({ code: 0, told: "" });
  expect(shown.out).toContain("VARD 60 %, NY 40 %");
  expect(shown.out).toContain("Inga totalsummor ändras.");
  expect(readFileSync(organisation, "utf8")).toBe(before);
  expect(await tertial("reorganise", folder, ...acts, "--confirm")).toMatchObject({ code: 0, told: "" });
  expect(readFileSync(join(folder, "successions.csv"), "utf8")).toBe(
    "date,unit,successor,share\n2027-01-01,VARD,VARD,60 %\n2027-01-01,VARD,NY,40 %\n",
  );
  expect((await tertial("check", folder)).code).toBe(0);
  const refused = await tertial("reorganise", folder, "--date", "2027-01-01", "--act", "close RE", "--language", "en");
  expect(refused).toMatchObject({ code: 1, out: "", told: expect.stringContaining("is at the top") as unknown });
}, 240_000);

test("rounds are listed with how far they have come, and the units of one", async () => {
  const folder = await starter();
  const listed = await tertial("rounds", folder);
  expect(listed).toMatchObject({ code: 0, told: "" });
  expect(listed.out).toMatch(/Delårsrapport april 2025 \(2025t1\) +januari–april 2025 +Planerad +2025-05-15 +1 +0/u);
  const units = await tertial("rounds", folder, "--round", "2025t1");
  expect(units.out).toMatch(/\(RE\) +Inte påbörjad, försenad +2025-05-15/u);
  expect(parsed((await tertial("rounds", folder, "--json")).out)).toMatchObject({ rounds: [{ id: "2025t1" }] });
  expect((await tertial("rounds", folder, "--round", "x")).told).toContain("x");
});
