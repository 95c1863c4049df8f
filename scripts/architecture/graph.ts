import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

import { parseSync, Visitor } from "oxc-parser";

/** One import, as written in one file. Paths are below `src/`, with forward slashes. */
export interface Import {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  /** The file below `src/`, or `../…` for one beside it; null for a package or a built-in module. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

export interface Graph {
  readonly files: readonly string[];
  readonly imports: readonly Import[];
  /** Imports whose address is computed. */
  readonly unreadable: readonly { readonly file: string; readonly line: number }[];
}

interface Found {
  readonly start: number;
  /** Null where the address is computed. */
  readonly specifier: string | null;
  readonly typeOnly: boolean;
}

function resolve(file: string, specifier: string): string | null {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (!specifier.startsWith(".")) return null;
  return posix.join(posix.dirname(file), specifier).replace(/^\.\.\/src\//, "");
}

function staticImports(module: ReturnType<typeof parseSync>["module"]): Found[] {
  const imports = module.staticImports.map((found) => ({
    start: found.start,
    specifier: found.moduleRequest.value,
    typeOnly: found.entries.length > 0 && found.entries.every((entry) => entry.isType),
  }));
  const exports = module.staticExports.flatMap((found) =>
    found.entries.flatMap((entry) =>
      entry.moduleRequest === null
        ? []
        : [{ start: found.start, specifier: entry.moduleRequest.value, typeOnly: entry.isType }],
    ),
  );
  return [...imports, ...exports];
}

/** `import("…")` as an expression and as a type. */
function inlineImports(program: ReturnType<typeof parseSync>["program"]): Found[] {
  const found: Found[] = [];
  const visitor = new Visitor({
    ImportExpression: ({ start, source }) => {
      const value = source.type === "Literal" ? source.value : null;
      found.push({ start, specifier: typeof value === "string" ? value : null, typeOnly: false });
    },
    TSImportType: ({ start, source }) => {
      found.push({ start, specifier: source.value, typeOnly: true });
    },
  });
  visitor.visit(program);
  return found;
}

/** The imports of one file; throws where the file can't be parsed. */
export function readImports(file: string, text: string): Pick<Graph, "imports" | "unreadable"> {
  const parsed = parseSync(file, text);
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length;
  const imports: Import[] = [];
  const unreadable: { file: string; line: number }[] = [];
  for (const { start, specifier, typeOnly } of [...staticImports(parsed.module), ...inlineImports(parsed.program)]) {
    const line = lineOf(start);
    if (specifier === null) unreadable.push({ file, line });
    else imports.push({ file, line, specifier, target: resolve(file, specifier), typeOnly });
  }
  return { imports, unreadable };
}

/** Every import of every TypeScript file below a folder, which is `src/` or laid out like it. */
export function readGraph(folder: string): Graph {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(ts|tsx|mts|js|mjs|jsx)$/.test(name) && !name.endsWith(".d.ts"))
    .toSorted();
  const read = files.map((file) => readImports(file, readFileSync(join(folder, file), "utf8")));
  return {
    files,
    imports: read.flatMap((one) => one.imports),
    unreadable: read.flatMap((one) => one.unreadable),
  };
}
