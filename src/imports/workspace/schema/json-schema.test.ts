import { expect, test } from "vitest";
import { jsonSchemas } from "./json-schema.ts";

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
