import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The file that they stand in: its name must live through addresses. */
export const manyFactsFile = "facts/besök i vården.csv";

/** A workspace whose top unit has five thousand facts below it, of a hundred units in fifty months. Gives its folder. */
export function writeManyFacts(folder: string): string {
  const units = Array.from({ length: 100 }, (_, index) => `V${index + 1}`);
  const months = Array.from(
    { length: 50 },
    (_, index) => `${2014 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
  );
  const files: Readonly<Record<string, readonly string[]>> = {
    "workspace.yaml": ["tertial: 1", "id: many-facts", "name: Region Exempel", "languages: [sv]"],
    "organisation.csv": ["code,name,parent", "R,Regionen,", ...units.map((unit) => `${unit},Vårdcentral ${unit},R`)],
    "measures/visits.yaml": [
      "- { id: visits, name: Besök, unit: count, kind: flow, better: higher, decimals: 0, definition: Antal besök. }",
    ],
    [manyFactsFile]: [
      "measure,unit,period,value",
      ...months.flatMap((month) => units.map((unit) => `visits,${unit},${month},1`)),
    ],
  };
  for (const [name, lines] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  }
  return folder;
}
