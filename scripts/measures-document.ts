import { standardGroups } from "#domain/measures/catalogue/catalogue.ts";
import type { StandardGroup, StandardMeasure } from "#domain/measures/catalogue/standard.ts";

const introduction = `# The catalogue of measures

What the field has agreed on what it means, ready to be chosen in measures/*.yaml:

    - catalogue: sick_leave_total
      version: 2024-1                         # the edition; left out: the newest
    - catalogue: permanent_share
      inputs: { headcount: employees }        # own measures in the place of those that the formula or the weight names
    - catalogue: sick_leave_women
      id: sick_women                          # left out: the id in the catalogue
      name: { sv: Kvinnors sjukfrånvaro }
      parts: { gender=K: kon=kvinna }         # own dimensions and members in the place of those that the formula takes
    - catalogue: operating_revenue
      accounts: ["30..39"]                    # where there is no formula: accounts of a ledger instead of own values
      ledger: ledger

\`addsOver\`, \`decimals\` and \`sensitive\` may be given too. What a chosen measure is worked out of comes with it, where the workspace has no measure of that id; where it has, that one is used.
Values are written under the ids, as for any measure. A dimension that a measure adds over is left out where the workspace does not have it.

An edition never changes. When a definition does, the catalogue gets a new edition beside the old one, and a workspace keeps the one that it names; the canonical form always names it. Definitions are in our own words: they say
what is counted, and the source says whose the measure is. Measures of single persons and of small groups: [small-groups.md](small-groups.md).

This page is written by \`node scripts/write-measures.ts\`.
`;

/** The text of docs/measures.md: each group of the catalogue as a table. */
export function measuresDocument(): string {
  return [introduction, ...standardGroups.map(groupText)].join("\n");
}

function groupText({ name, measures }: StandardGroup): string {
  const head =
    "| id | name | unit | definition | formula | source | editions |\n| --- | --- | --- | --- | --- | --- | --- |";
  return `## ${name.en} (${name.sv.toLowerCase()})\n\n${head}\n${measures.map(rowText).join("\n")}\n`;
}

function rowText({ id, name, unit, authority, editions }: StandardMeasure): string {
  const newest = editions.at(-1);
  const cells = [
    `\`${id}\``,
    `${name.en} (${name.sv})`,
    unit,
    newest?.definition.en ?? "",
    newest?.formula ? `\`${newest.formula}\`` : "–",
    authority?.en ?? "–",
    editions.map(({ version }) => version).join(", "),
  ];
  return `| ${cells.join(" | ")} |`;
}
