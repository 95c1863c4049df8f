import { describe as describeProblem } from "#domain/problems/catalogue.ts";
import { parseDecimal } from "#domain/quantities/rational.ts";
import { roundHalfAway } from "#domain/quantities/rounding.ts";
import { buildReport } from "#reports/build/build.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerTo, type Said } from "./answers.ts";
import { classes, readExample, type Example, type Printed } from "./example.ts";
import { typedNumbers } from "./prose.ts";

/** How many figure records each published report has. */
const records = {
  "norrbotten-lansteknik-2018t1": 38,
  "halland-rk-2023ur2": 82,
  "skane-ditmt-2022": 117,
} as const;

const examples = new Map<string, Example>();

beforeAll(async () => {
  for (const slug of Object.keys(records)) examples.set(slug, await readExample(slug));
});

function exampleOf(slug: string): Example {
  const example = examples.get(slug);
  if (example === undefined) throw new Error(`${slug} was not read`);
  return example;
}

function named({ record, key }: Printed): string {
  return key === "" ? record : `${record}.${key}`;
}

/** Whether the example says just what was printed, to the printed decimals. */
function agrees(said: Said, { value, decimals }: Printed): boolean {
  if ("missing" in said) return false;
  if ("words" in said) return said.words === value;
  const printed = parseDecimal(value);
  return printed !== null && roundHalfAway(said.number, Number(decimals)) === roundHalfAway(printed, Number(decimals));
}

/** What a line's class says that the example must be; null where it is. */
function fault(example: Example, printed: Printed): string | null {
  if (printed.class === "not_a_quantity") return printed.reason === "" ? `${named(printed)} has no reason` : null;
  const said = answerTo(example, printed);
  if ("missing" in said) return `${named(printed)}: ${said.missing}`;
  if (printed.class === "difference") return differenceFault(example, printed, said);
  if (!agrees(said, printed)) return `${named(printed)}: printed ${printed.value}, the example says ${inWords(said)}`;
  return kinds[printed.class].includes(said.kind) ? null : `${named(printed)} is ${said.kind}, not ${printed.class}`;
}

const kinds: Readonly<Record<"computed" | "input" | "reported", readonly string[]>> = {
  computed: ["computed"],
  input: ["observed", "stored"],
  reported: ["reported"],
};

function differenceFault({ differences }: Example, printed: Printed, said: Said): string | null {
  if (agrees(said, printed)) return `${named(printed)} is called a difference, but the example says the same`;
  const row = differences
    .split("\n")
    .find((line) => line.includes(`\`${printed.record}\``) && line.includes(`\`${printed.key}\``));
  if (printed.reason === "") return `${named(printed)} has no reason`;
  return row === undefined ? `${named(printed)} is not in differences.md` : null;
}

function inWords(said: Said): string {
  if ("missing" in said) return said.missing;
  return "words" in said ? said.words : String(Number(said.number.num) / Number(said.number.den));
}

describe.each(Object.entries(records))("%s", (slug, count) => {
  test("loads without a problem", () => {
    const { problems } = exampleOf(slug);
    expect(problems.map((one) => `${one.file}:${one.line} ${describeProblem(one, "en").message}`)).toEqual([]);
  });

  test("accounts for every figure record of the published report, each line once", () => {
    const { published } = exampleOf(slug);
    expect(new Set(published.map(({ record }) => record)).size).toBe(count);
    expect(new Set(published.map(named)).size).toBe(published.length);
  });

  test("keeps the printed decimals", () => {
    const coarse = exampleOf(slug)
      .published.filter(({ query }) => /^(measure|count)=/u.test(query))
      .filter(({ value, decimals }) => (value.split(".")[1]?.length ?? 0) > Number(decimals));
    expect(coarse.map(named)).toEqual([]);
  });

  test("computes what was printed, or lists the difference", () => {
    const example = exampleOf(slug);
    expect(example.published.map((printed) => fault(example, printed)).filter((one) => one !== null)).toEqual([]);
  });

  test("builds its reports without an error", () => {
    const { workspace, cube } = exampleOf(slug);
    expect(workspace.reports.length).toBeGreaterThan(0);
    const errors = workspace.reports
      .flatMap(({ id }) => buildReport(workspace, cube, id).problems)
      .filter(({ severity }) => severity === "error");
    expect(errors.map((one) => `${one.file}:${one.line} ${describeProblem(one, "en").message}`)).toEqual([]);
  });

  test("binds every number in its prose", () => {
    expect(typedNumbers(exampleOf(slug).workspace)).toEqual([]);
  });
});

test("a number typed in prose is seen", () => {
  const { workspace } = exampleOf("norrbotten-lansteknik-2018t1");
  const [template] = workspace.reports;
  if (template === undefined) throw new Error("the example has no report");
  const typed = {
    ...workspace,
    rounds: [],
    reports: [{ ...template, body: "Den 1 mars 2018 var resultatet 3,7 mnkr." }],
  };
  expect(typedNumbers(typed)).toHaveLength(1);
});

test("a figure that the example does not say is seen", () => {
  const example = exampleOf("norrbotten-lansteknik-2018t1");
  const wrong = example.published.map((printed) => ({ ...printed, value: `${printed.value}9` }));
  const seen = wrong.filter((printed) => fault(example, printed) !== null);
  expect(seen).toHaveLength(
    example.published.filter((one) => !["difference", "not_a_quantity"].includes(one.class)).length,
  );
});

afterAll(() => {
  const rows = [...examples.values()].map(({ slug, published }) => {
    const counts = classes.map((name) => [name, published.filter((one) => one.class === name).length] as const);
    const records = new Set(published.map(({ record }) => record)).size;
    return [slug, Object.fromEntries([["records", records] as const, ...counts])] as const;
  });
  console.table(Object.fromEntries(rows));
});
