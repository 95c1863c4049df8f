import type { Organisation } from "#domain/organisation/organisation.ts";
import type { z } from "zod";
import type { FileKind, WorkspaceFiles } from "../files.ts";
import type { YamlValue } from "#formats/yaml/yaml.ts";
import { readList, type Items } from "../items.ts";
import type { Known, Problems } from "../problems.ts";
import type { ReadDimensions } from "../read/dimensions.ts";
import type { EndedUnit } from "../read/organisation.ts";
import type { Settings } from "../read/settings.ts";
import { yamlOf, type YamlSource } from "../source.ts";

/** What every later stage builds on. */
export interface Base {
  readonly settings: Settings;
  readonly organisation: Organisation;
  readonly units: Known;
  readonly ended: readonly EndedUnit[];
  readonly dimensions: ReadDimensions;
  readonly files: WorkspaceFiles;
}

/** The YAML files of a kind that could be read. */
export function yamlFiles({ files }: Base, kind: FileKind, problems: Problems): readonly YamlSource[] {
  return (files.get(kind) ?? []).flatMap((file) => yamlOf(file, problems) ?? []);
}

/** The things of all files of a kind, each of which is a list. */
export function lists<Schema extends z.ZodType>(
  base: Base,
  kind: FileKind,
  schema: Schema | ((entry: YamlValue) => Schema),
  problems: Problems,
): readonly Items<z.output<Schema>>[] {
  return yamlFiles(base, kind, problems).map((source) => readList(source, [], source.value, schema, problems));
}

/** The id that a file's name gives: `rounds/2018t1.yaml` is `2018t1`. */
export function idOf(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.[^.]+$/u, "");
}
