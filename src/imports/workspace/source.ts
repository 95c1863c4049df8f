import { decodeText } from "#formats/text/decode.ts";
import { parseYaml, type YamlValue } from "#formats/yaml/yaml.ts";
import type { ProblemPlace } from "#domain/problems/problem.ts";
import type { Problems } from "./problems.ts";

/** A text file of the workspace. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** A file and a line in it, as it is kept beside what was loaded. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A YAML file that could be read. */
export interface YamlSource {
  readonly file: string;
  readonly value: YamlValue;
  /** Where the thing at a path of keys and indices stands, with its line as excerpt. */
  readonly at: (path: readonly PropertyKey[]) => Place & ProblemPlace;
}

/** The bytes as text; tells when they are not UTF-8, and of the first NUL: a file in UTF-16 without its mark is full of them. */
export function textOf(path: string, bytes: Uint8Array, problems: Problems): TextFile {
  const { text, encoding } = decodeText(bytes);
  if (encoding !== "UTF-8") problems.add("wrong-encoding", { file: path, line: null }, { encoding });
  const lines = text.includes("\0") ? text.split(/\r\n|\r|\n/u) : [];
  const line = lines.findIndex((each) => each.includes("\0")) + 1;
  if (line > 0) problems.add("null-character", { file: path, line, excerpt: lines[line - 1] ?? null }, {});
  return { path, text };
}

/** The file as YAML, or null where nothing could be read, which is told. An empty file holds null. */
export function yamlOf({ path: file, text: content }: TextFile, problems: Problems): YamlSource | null {
  const yaml = parseYaml(content);
  const lines = content.split(/\r\n|\r|\n/u);
  const placeOn = (line: number): Place & ProblemPlace => ({ file, line, excerpt: lines[line - 1] ?? null });
  const at = (path: readonly PropertyKey[]): Place & ProblemPlace => placeOn(yaml.lineAt(path));
  if (yaml.fault?.kind === "syntax") {
    const { line, reason } = yaml.fault;
    // What is missing at the end of the file is missing on the last line that has something on it.
    const written = lines.findLastIndex((text, index) => index < line && text.trim() !== "") + 1;
    problems.add("yaml-syntax", placeOn(Math.max(1, written)), { reason });
  }
  if (yaml.fault?.kind === "too_complex") problems.add("yaml-too-complex", { file, line: null }, {});
  return yaml.value === undefined ? null : { file, value: yaml.value, at };
}
