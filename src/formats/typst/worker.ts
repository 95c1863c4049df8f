import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { TypstJob, TypstReply } from "./job.ts";

// A folder that is not there: a document can read the job's own files and nothing of the machine's.
const workspace = join(tmpdir(), "typst-without-files", "empty");
const compilers = new Map<string, NodeCompiler>();

function compilerFor(fonts: readonly string[]): NodeCompiler {
  const key = fonts.join("\n");
  const known = compilers.get(key);
  if (known !== undefined) return known;
  const created = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fonts] }] });
  compilers.set(key, created);
  return created;
}

function run(job: TypstJob): TypstReply {
  const compiler = compilerFor(job.fonts);
  compiler.resetShadow();
  for (const [path, content] of Object.entries(job.files))
    compiler.mapShadow(join(workspace, path), Buffer.from(content));
  try {
    const compiled = compiler.compile({ mainFilePath: join(workspace, job.main), resetRead: true });
    const document = compiled.result;
    if (document === null) {
      const diagnostics = compiled.takeDiagnostics();
      return refusal(diagnostics === null ? "no reason given" : JSON.stringify(compiler.fetchDiagnostics(diagnostics)));
    }
    const bytes = compiler.pdf(document, job.standard === null ? {} : { pdfStandard: job.standard });
    return { ok: true, bytes, memory: process.memoryUsage.rss() };
  } catch (fault) {
    return refusal(messagesIn(fault instanceof Error ? fault.message : String(fault)));
  }
}

function refusal(message: string): TypstReply {
  return { ok: false, message, memory: process.memoryUsage.rss() };
}

/** The compiler's own words, without the internal numbers around them. */
function messagesIn(raw: string): string {
  const messages = [...raw.matchAll(/message: "((?:[^"\\]|\\.)*)"/gu)].map((match) =>
    (match[1] ?? "").replaceAll(String.raw`\"`, '"'),
  );
  return messages.length > 0 ? messages.join("; ") : raw;
}

process.on("message", (job: TypstJob) => {
  process.send?.(run(job));
  for (const compiler of compilers.values()) compiler.evictCache(1);
});
process.on("disconnect", () => process.exit(0));
