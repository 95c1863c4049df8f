import { expect, test } from "vitest";

import { entryKinds } from "#domain/permissions/entry-kind.ts";

import { peopleMessages } from "./people.ts";

test.each(entryKinds)("the log has words for %s, of its own in each language", (kind) => {
  const { sv, en } = peopleMessages;
  for (const { entries } of [sv, en]) {
    expect(entries[kind]).toMatch(/^\p{Lu}[^_]+$/u);
    expect(Object.values(entries).filter((words) => words === entries[kind])).toHaveLength(1);
  }
  expect(sv.entries[kind]).not.toBe(en.entries[kind]);
});
