import type { Folder, FolderFile } from "./folder.ts";
import type { Problems } from "./problems.ts";
import { textOf, type TextFile } from "./source.ts";

const megabyte = 1_000_000;
/** No file of a workspace is larger; it is refused before it is read. */
const largestFile = 50 * megabyte;
const mostFiles = 5_000;

/** The kinds of files that a workspace has, by their path. */
const kinds = {
  workspace: /^workspace\.yaml$/u,
  organisation: /^organisation\.csv$/u,
  successions: /^successions\.csv$/u,
  grants: /^grants\.csv$/u,
  dimensions: /^dimensions\.yaml$/u,
  accounts: /^accounts\.csv$/u,
  measures: /^measures\/[^/]+\.yaml$/u,
  statements: /^statements\/[^/]+\.yaml$/u,
  tables: /^tables\/[^/]+\.yaml$/u,
  charts: /^charts\/[^/]+\.yaml$/u,
  profiles: /^profiles\/[^/]+\.yaml$/u,
  plans: /^plans\/[^/]+\.yaml$/u,
  facts: /^facts\/.+\.csv$/u,
  control: /^control\/[^/]+\.yaml$/u,
  registers: /^registers\/[^/]+\.yaml$/u,
  records: /^registers\/[^/]+\.csv$/u,
  calendar: /^calendar\.yaml$/u,
  rounds: /^rounds\/[^/]+\.yaml$/u,
  reports: /^reports\/[^/]+\.md$/u,
} as const;

export type FileKind = keyof typeof kinds;

/** Files that may stand beside those of the workspace and are not read. */
const passedOver = /^(README\.md|published\.csv|differences\.md)$/u;

/** The texts of a workspace by kind, each list in the order of the paths. */
export type WorkspaceFiles = ReadonlyMap<FileKind, readonly TextFile[]>;

/** Reads the files of a folder that belong to a workspace. Null, and told, where there is no folder. */
export async function readFiles(folder: Folder, problems: Problems): Promise<WorkspaceFiles | null> {
  const listed = await folder.list(mostFiles);
  if (listed === null) {
    problems.add("folder-not-found", { file: "", line: null }, {});
    return null;
  }
  if (listed.more) problems.add("too-many-files", { file: "", line: null }, { limit: String(mostFiles) });
  const files = new Map<FileKind, TextFile[]>();
  for (const file of listed.files) {
    const kind = kindOf(file, problems);
    const text = kind === null ? null : await readText(folder, file, problems);
    if (kind !== null && text !== null) files.set(kind, [...(files.get(kind) ?? []), text]);
  }
  return files;
}

function kindOf({ path }: FolderFile, problems: Problems): FileKind | null {
  const kind = fileKinds.find((each) => kinds[each].test(path)) ?? null;
  if (kind === null && !passedOver.test(path)) problems.add("unexpected-file", { file: path, line: null }, {});
  return kind;
}

const fileKinds = Object.keys(kinds).filter((key): key is FileKind => Object.hasOwn(kinds, key));

async function readText(
  folder: Folder,
  { path, size, link }: FolderFile,
  problems: Problems,
): Promise<TextFile | null> {
  const place = { file: path, line: null };
  if (link) problems.add("link-outside", place, {});
  else if (size > largestFile) {
    const limit = String(largestFile / megabyte);
    problems.add("file-too-large", place, { size: String(Math.round(size / megabyte)), limit });
  } else {
    const bytes = await folder.read(path, largestFile);
    if (bytes !== null) return textOf(path, bytes, problems);
    problems.add("unreadable-file", place, {});
  }
  return null;
}
