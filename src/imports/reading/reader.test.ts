import { describe, expect, test } from "vitest";

import type { Profile } from "#domain/profiles/profile.ts";

import { fixture } from "../../../tests/factories/sources.ts";
import type { SourceFile } from "../sources/file.ts";
import { createFileReader, usualLimits } from "./reader.ts";
import type { ReadingLimits } from "./threads.ts";
import { readFile, type ReadingTask, type Way } from "./way.ts";

const anyone: Way = { kind: "known", profiles: [] };

function taskOf({ name, bytes }: SourceFile, way: Way = anyone): ReadingTask {
  return { file: { name, bytes }, way, today: "2026-03-15" };
}

/** A table of so many rows, which together take far more memory than the bytes. */
function tableOf(rows: number): SourceFile {
  const lines = Array.from({ length: rows }, (_, row) => `Enhet ${row};2025-0${(row % 9) + 1};${row}`);
  return { name: "utfall.csv", bytes: new TextEncoder().encode(["Enhet;Period;Värde", ...lines].join("\n")) };
}

function readerOf(limits: Partial<ReadingLimits> = {}) {
  return createFileReader({ ...usualLimits, ...limits });
}

const kinds = ["hme-svar.csv", "incidents-api.json", "kolada-v2.json", "paxml-2.2.xml", "pay-grupper.csv"];

test.each(kinds)("%s says the same in another thread", { timeout: 60_000 }, async (name) => {
  const task = taskOf(fixture(name));
  expect(await readerOf().read(task, null)).toEqual({ ok: true, value: await readFile(task) });
});

test("all values come, also where they are many, and the next file is read as well", { timeout: 120_000 }, async () => {
  const reader = readerOf({ threads: 1 });
  const [many, few] = [taskOf(tableOf(12_001)), taskOf(tableOf(3))];
  const outcomes = await Promise.all([reader.read(many, null), reader.read(few, null), reader.read(many, null)]);
  expect(outcomes).toEqual(
    await Promise.all([many, few, many].map(async (task) => ({ ok: true, value: await readFile(task) }))),
  );
});

describe("a file that can't be read to its end", { timeout: 120_000 }, () => {
  const huge = taskOf(tableOf(200_000));
  const small = taskOf(tableOf(3));

  test("is told where it takes too much memory, and the next is read", async () => {
    const reader = readerOf({ threads: 1, megabytes: 40 });
    expect(await reader.read(huge, null)).toEqual({ ok: false, fault: "memory" });
    expect(await reader.read(small, null)).toMatchObject({ ok: true });
  });

  test("is told where it takes too long", async () => {
    expect(await readerOf({ seconds: 0.001 }).read(huge, null)).toEqual({ ok: false, fault: "time" });
  });

  test("is let go when nobody waits for it, also before its turn", async () => {
    const reader = readerOf({ threads: 1 });
    const stop = new AbortController();
    const both = [reader.read(huge, stop.signal), reader.read(huge, stop.signal), reader.read(small, null)];
    stop.abort();
    const cancelled = { ok: false, fault: "cancelled" };
    expect(await Promise.all(both)).toMatchObject([cancelled, cancelled, { ok: true }]);
  });
});

test("the profile that knows a file is found, and it is read as that says", { timeout: 60_000 }, async () => {
  const file = tableOf(3);
  const { extract } = await readFile(taskOf(file));
  const profile: Profile = {
    id: "utfall",
    name: { sv: "Utfall" },
    source: "table",
    recognisedBy: extract?.marks ?? [],
    reading: { period: "2024" },
    unit: { kind: "fixed", value: "" },
    measure: { kind: "fixed", value: "" },
    scenario: { kind: "fixed", value: "" },
    version: { kind: "fixed", value: "" },
    cuts: {},
    negated: [],
    completeFor: null,
    automatic: false,
  };
  const known = await readFile(taskOf(file, { kind: "known", profiles: [profile] }));
  const asSaid = await readFile(taskOf(file, { kind: "profile", source: "table", reading: profile.reading }));
  expect(known).toEqual({ extract: asSaid.extract, profile });
});
