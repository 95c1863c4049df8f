import { term } from "#domain/terms.ts";
import type { LocalText } from "#domain/text.ts";

import { number, written, type Print } from "./reader.ts";

/** What a field is called that no word is known for. */
export const generalName = (key: string): LocalText => ({ sv: `Uppgiften ”${key}”`, en: `The field “${key}”` });

/** Any value in a readable form: a list with commas, a thing as its fields by name. */
export const general: Print<unknown> = (value, reader) => {
  switch (typeof value) {
    case "string":
      return written(value, reader);
    case "number":
      return number(value, reader);
    case "boolean":
      return term(value ? "yes" : "no", reader.language).toLowerCase();
    case "object":
      return value === null ? null : listed(value, reader);
    default:
      return null;
  }
};

const listed: Print<object> = (value, reader) => {
  const parts = Object.entries(value).flatMap(([key, inner]: readonly [string, unknown]) => {
    const told = general(inner, reader);
    if (told === null) return [];
    return [Array.isArray(value) ? told : `${key}: ${told}`];
  });
  return parts.length === 0 ? null : parts.join(", ");
};
