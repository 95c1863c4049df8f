import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Compiles a Typst source and its data to PDF/UA-1 and nothing else: what the whole is held against. Prints milliseconds. */
const [, , folder = "", ...fonts] = process.argv;
const source = await readFile(join(folder, "report.typ"));
const data = await readFile(join(folder, "data.json"));
const start = performance.now();
const workspace = join(folder, "none");
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fonts }] });
compiler.mapShadow(join(workspace, "report.typ"), source);
compiler.mapShadow(join(workspace, "data.json"), data);
const { result } = compiler.compile({ mainFilePath: join(workspace, "report.typ") });
if (result === null) throw new Error("the source does not compile");
const bytes = compiler.pdf(result, { pdfStandard: "ua-1" });
console.log(JSON.stringify({ ms: performance.now() - start, bytes: bytes.length }));
