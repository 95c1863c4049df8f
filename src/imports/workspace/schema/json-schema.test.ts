import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonSchemas } from "./json-schema.ts";

const folder = join(import.meta.dirname, "../../../../docs/schema");

test("the committed JSON Schemas are current (else: node scripts/write-schemas.ts)", () => {
  const written = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  expect(written).toEqual(new Map(jsonSchemas()));
});

test("a schema describes its keys and allows no others", () => {
  const measures: unknown = JSON.parse(jsonSchemas().get("measures.schema.json") ?? "");
  expect(measures).toMatchObject({
    type: "array",
    items: {
      anyOf: [
        {
          additionalProperties: false,
          required: ["id", "name", "unit", "kind", "better"],
          properties: {
            kind: {
              enum: ["flow", "stock", "rate", "index"],
              description: "flow adds over time; stock is a state; rate is a formula; index is a weighted mean.",
            },
          },
        },
        { additionalProperties: false, required: ["catalogue"] },
      ],
    },
  });
});
