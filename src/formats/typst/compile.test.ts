import { spawnSync } from "node:child_process";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { createTypstCompiler, type TypstCompiler, type TypstLimits } from "./compile.ts";
import type { TypstJob } from "./job.ts";

let compiler: TypstCompiler | null = null;

afterEach(() => compiler?.close());

function started(limits: Partial<TypstLimits> = {}): TypstCompiler {
  compiler = createTypstCompiler(limits);
  return compiler;
}

function job(source: string, more: Partial<TypstJob> = {}): TypstJob {
  return { files: { "main.typ": source }, main: "main.typ", fonts: [], standard: null, ...more };
}

const endless = "#for i in range(9999) { for j in range(9999) { for k in range(9999) { } } }";

test("a document becomes a PDF", async () => {
  const bytes = await started().compile(job("Hej"));
  expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe("%PDF-");
});

test("files beside the main one can be read, the machine's can not", async () => {
  const compile = started().compile;
  const data = { "main.typ": '#read("data.txt")', "data.txt": "Hej" };
  await expect(compile(job("", { files: data }))).resolves.toBeInstanceOf(Uint8Array);
  await expect(compile(job('#read("../../../../etc/hostname")'))).rejects.toThrow(/outside|escape|root/iu);
  await expect(compile(job('#read("/etc/hostname")'))).rejects.toThrow(/not found/u);
});

test("a fault is told in the compiler's words", async () => {
  await expect(started().compile(job("#unknown"))).rejects.toThrow("unknown variable: unknown");
});

test("PDF/UA-1 is enforced", async () => {
  await expect(started().compile(job("Hej", { standard: "ua-1" }))).rejects.toThrow("missing document title");
});

test("a document that runs away is killed, and the next one is compiled", async () => {
  // The limit's clock stands still but for this: however slow the machine is, only the first document passes it.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const { compile } = started({ timeout: 1500, processes: 1 });
  const away = compile(job(endless));
  const after = compile(job("Hej"));
  vi.advanceTimersByTime(1500);
  await expect(away).rejects.toThrow("took longer than 1500 ms");
  await expect(after).resolves.toBeInstanceOf(Uint8Array);
});

test("a process is replaced when it has done its share", async () => {
  const { compile } = started({ documents: 1, processes: 1 });
  const all = await Promise.all([compile(job("a")), compile(job("b")), compile(job("c"))]);
  expect(all.map((bytes) => bytes.length > 0)).toEqual([true, true, true]);
});

test("closing rejects what is under way", async () => {
  const { compile, close } = started();
  const away = compile(job(endless));
  close();
  await expect(away).rejects.toThrow("the compiler's process ended");
});

test("a program that has compiled ends by itself", () => {
  const module = new URL("./compile.ts", import.meta.url).href;
  const program = `import { createTypstCompiler } from ${JSON.stringify(module)};
    const bytes = await createTypstCompiler().compile(${JSON.stringify(job("Hej"))});
    console.log(bytes.length > 0);`;
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
    timeout: 100_000,
  });
  expect(run.stderr).toBe("");
  expect(run.stdout.trim()).toBe("true");
  expect(run.status).toBe(0);
});
