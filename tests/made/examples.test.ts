import { hallandFiles } from "#made/examples/halland.ts";
import { norrbottenFiles } from "#made/examples/norrbotten.ts";
import { skaneFiles } from "#made/examples/skane.ts";
import { cutKey } from "#domain/measures/dimension.ts";
import type { Fact } from "#domain/measures/fact.ts";
import { createCube } from "#domain/cube/cube.ts";
import { yearOf } from "#domain/periods/month.ts";
import type { Workspace } from "#domain/workspace.ts";
import { describe, expect, test } from "vitest";

import { answerTo } from "../examples/answers.ts";
import { readExample } from "../examples/example.ts";
import { writtenReports } from "../factories/reports.ts";
import { factsIn } from "./read.ts";

const examples = {
  "halland-rk-2023ur2": hallandFiles,
  "norrbotten-lansteknik-2018t1": norrbottenFiles,
  "skane-ditmt-2022": skaneFiles,
};

/** What facts come to, by what they are of; the months of a year are one. */
function sums(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const byThing = Map.groupBy(facts, ({ measure, unit, scenario, version, cut, kind, period }) =>
    [measure, unit, scenario, version, cutKey(cut), kind, yearOf(period.to)].join(" "),
  );
  return new Map([...byThing].map(([key, own]) => [key, own.reduce((sum, { amount }) => sum + amount, 0)]));
}

/** The reports of a workspace, but for whether a value is one fact or the sum of its months. */
function documents(workspace: Workspace): Readonly<Record<string, string>> {
  const files = Object.entries(writtenReports(workspace)).filter(([file]) => file.endsWith(".json"));
  const plain = (text: string): string => text.replaceAll('"valueKind": "observed"', '"valueKind": "computed"');
  return Object.fromEntries(files.map(([file, text]) => [file, plain(text)]));
}

describe.each(Object.entries(examples))("%s", (slug, filesOf) => {
  test("its made files say just the facts that they are made of, and give the same figures and reports", async () => {
    const example = await readExample(slug);
    const files = filesOf(example.workspace);
    const read = (await Promise.all(files.map((file) => factsIn(file, example.workspace)))).flat();
    const said = files.flatMap(({ facts }) => facts);
    expect(said.length).toBeGreaterThan(0);
    expect(sums(read)).toEqual(sums(said));
    const facts = [...example.workspace.facts.filter((fact) => !said.includes(fact)), ...read];
    const workspace = { ...example.workspace, facts };
    const again = { ...example, workspace, cube: createCube(workspace) };
    for (const printed of example.published.filter(({ query }) => query !== "")) {
      const [before, after] = [answerTo(example, printed), answerTo(again, printed)];
      expect({ query: printed.query, ...after, kind: null }).toEqual({ query: printed.query, ...before, kind: null });
    }
    expect(documents(workspace)).toEqual(documents(example.workspace));
  });
});
