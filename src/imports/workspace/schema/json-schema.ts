import { z } from "zod";
import { calendarEntrySchema } from "./calendar.ts";
import { chartSchema } from "./charts.ts";
import { listOf } from "./common.ts";
import { controlSchema } from "./control.ts";
import { dimensionSchema } from "./dimensions.ts";
import { choiceSchema, measureSchema } from "./measures.ts";
import { planSchema } from "./plans.ts";
import { profileSchema } from "./profiles.ts";
import { registerSchema } from "./registers.ts";
import { reportSchema } from "./reports.ts";
import { roundSchema } from "./rounds.ts";
import { statementSchema } from "./statements.ts";
import { tableSchema } from "./tables.ts";
import { workspaceSchema } from "./workspace.ts";

const files: Readonly<Record<string, { readonly title: string; readonly schema: z.ZodType }>> = {
  workspace: { title: "workspace.yaml", schema: workspaceSchema },
  dimensions: { title: "dimensions.yaml", schema: listOf(dimensionSchema) },
  measures: { title: "measures/*.yaml", schema: listOf(z.union([measureSchema, choiceSchema])) },
  statements: { title: "statements/*.yaml", schema: listOf(statementSchema) },
  tables: { title: "tables/*.yaml", schema: listOf(tableSchema) },
  charts: { title: "charts/*.yaml", schema: listOf(chartSchema) },
  profiles: { title: "profiles/<id>.yaml", schema: profileSchema },
  plans: { title: "plans/*.yaml", schema: planSchema },
  control: { title: "control/*.yaml", schema: controlSchema },
  registers: { title: "registers/<id>.yaml", schema: registerSchema },
  rounds: { title: "rounds/<id>.yaml", schema: roundSchema },
  calendar: { title: "calendar.yaml", schema: listOf(calendarEntrySchema) },
  reports: { title: "The front matter of reports/<id>.md", schema: reportSchema },
};

/** The files of docs/schema by name: JSON Schema for each kind of YAML file, for editors that complete and check as one writes. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(files).map(([name, { title, schema }]) => [
      `${name}.schema.json`,
      jsonSchemaText(title, schema, "input"),
    ]),
  );
}

/** A schema as a file: of what may be written (`input`), or of what we write (`output`). */
export function jsonSchemaText(title: string, schema: z.ZodType, io: "input" | "output"): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-7", io });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
