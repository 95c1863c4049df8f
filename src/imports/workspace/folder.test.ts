import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { folderOnDisk } from "./folder.ts";

let root = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "tertial-folder-"));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

async function put(path: string, text = "x"): Promise<void> {
  await mkdir(join(root, path, ".."), { recursive: true });
  await writeFile(join(root, path), text);
}

test("files are listed by path with their size; hidden ones are passed over", async () => {
  await put("facts/2018/a.csv", "abc");
  await put("workspace.yaml");
  await put(".git/config");
  expect(await folderOnDisk(root).list(10)).toEqual({
    files: [
      { path: "facts/2018/a.csv", size: 3, link: false },
      { path: "workspace.yaml", size: 1, link: false },
    ],
    more: false,
  });
});

test("a folder that is not there is no list", async () => {
  expect(await folderOnDisk(join(root, "missing")).list(10)).toBeNull();
});

test("where there are too many, facts are left out before what they are facts of", async () => {
  await Promise.all([put("facts/a.csv"), put("facts/b.csv"), put("measures/m.yaml"), put("workspace.yaml")]);
  const list = await folderOnDisk(root).list(3);
  expect(list?.more).toBe(true);
  expect(list?.files.map((file) => file.path)).toEqual(["facts/a.csv", "measures/m.yaml", "workspace.yaml"]);
});

test("a link is followed to a file inside the folder only", async () => {
  await put("facts/a.csv", "abc");
  await symlink(join(root, "facts/a.csv"), join(root, "inside.csv"));
  await symlink("/etc/hostname", join(root, "outside.csv"));
  await symlink(root, join(root, "round"));
  await symlink(join(root, "nowhere"), join(root, "dangling"));
  const list = await folderOnDisk(root).list(10);
  const links = list?.files.filter((file) => file.link).map((file) => file.path);
  expect(links).toEqual(["dangling", "outside.csv", "round"]);
  expect(list?.files).toContainEqual({ path: "inside.csv", size: 3, link: false });
});

test("a file that has grown over the limit is not read", async () => {
  await put("a.csv");
  const folder = folderOnDisk(root);
  await truncate(join(root, "a.csv"), 1001);
  expect(await folder.read("a.csv", 1000)).toBeNull();
  expect(await folder.read("missing.csv", 1000)).toBeNull();
  expect((await folder.read("a.csv", 1001))?.length).toBe(1001);
});
