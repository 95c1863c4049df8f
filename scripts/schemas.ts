import { jsonSchemas, jsonSchemaText } from "#imports/workspace/schema/json-schema.ts";
import { reportCheckSchema } from "#server/contract/check.ts";

/** Every file of docs/schema by name: of the files that workspace folders are read from, and of what we write for programs. */
export function allSchemas(): ReadonlyMap<string, string> {
  const check = jsonSchemaText("tertial check-report --json", reportCheckSchema, "output");
  return new Map([...jsonSchemas(), ["check-report.schema.json", check]]);
}
