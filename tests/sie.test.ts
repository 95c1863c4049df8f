import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readLedger } from "#imports/sources/ledger.ts";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "fixtures", "sie");
const files = readdirSync(folder)
  .filter((name) => /\.s[ei]$/iu.test(name))
  .toSorted()
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

const heads = [
  "file",
  "program",
  "type",
  "encoding",
  "vouchers",
  "rows",
  "values",
  "#RES/#UB",
  "#PSALDO",
  "#KSUMMA",
  "differ",
  "problems",
];

/** What reading a file gives, in a line: how many of the file's own sums were held against what was read, and how many differ. */
function lineOf(file: (typeof files)[number]): readonly string[] {
  const extract = readLedger(file, {});
  const said = new Map(extract.recognised.map(({ name, value }) => [name.en, value]));
  const [years, months] = [/#RES|#UB/u, /#PSALDO/u].map((label) =>
    extract.totals.filter(({ name }) => label.test(name.sv)),
  );
  const differ = extract.totals.filter(({ amount, sum }) => amount !== sum);
  const codes = Map.groupBy(extract.problems, ({ code, severity }) => `${severity} ${code}`);
  return [
    file.name,
    ...["Program", "Type of file", "Encoding", "Vouchers", "Rows of vouchers"].map((name) => said.get(name) ?? "–"),
    ...[extract.values.length, years?.length ?? 0, months?.length ?? 0].map(String),
    said.has("Checksum") ? "right" : "–",
    String(differ.length),
    [...codes].map(([code, { length }]) => `${code} ${length}`).join(", ") || "–",
  ];
}

test("real files of several programs are read, and agree with their own sums", async () => {
  const lines = [heads, ...files.map(lineOf)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const table = lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
  console.log(table);
  expect(files).toHaveLength(28);
  await expect(`${table}\n`).toMatchFileSnapshot(join(folder, "expected.txt"));
});

test("the same books in all types give the same year", () => {
  const yearOf = (name: string): ReadonlyMap<string, number> => {
    const { values } = readLedger({ name, bytes: readFileSync(join(folder, name)) }, {});
    const outcome = values.filter(({ names }) => names["scenario"] === "outcome");
    const accounts = Map.groupBy(outcome, ({ names }) => names["account"] ?? "");
    const sums = [...accounts].map(([account, own]): [string, number] => [
      account,
      own.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0),
    ]);
    return new Map(sums.filter(([, sum]) => sum !== 0).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  };
  const bl = [1, 2, 3, 4].map((type) => yearOf(`BL0001_typ${type}.SE`));
  const avendo = ["arsaldo", "periodsaldo", "objektsaldo", "transaktioner"].map((kind) =>
    yearOf(`${kind}_ovnbolag.se`),
  );
  for (const same of [bl, avendo]) for (const year of same) expect(year).toEqual(same[0]);
});
