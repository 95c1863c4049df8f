import { isDeepStrictEqual } from "node:util";

import { inLanguage, type LocalText } from "#domain/text.ts";

import { general, generalName } from "./general.ts";
import { written, type Print, type Reader } from "./reader.ts";
import { linesSentence, namesText, phrase, sentence, within, type Sentence } from "./sentence.ts";

type Missing = null | undefined;

/** How a field of a thing is told. */
export interface Field<Value> {
  /** What it says, in a thing that is new or gone. */
  readonly said: (value: Value | Missing, reader: Reader) => readonly Sentence[];
  /** What has become of it. */
  readonly changed: (before: Value | Missing, after: Value | Missing, reader: Reader) => readonly Sentence[];
}

/** A word for each field that a thing has: one that is forgotten does not compile. */
export type Fields<Thing> = { readonly [Key in keyof Thing]-?: Field<NonNullable<Thing[Key]>> };

/** Says nothing of the thing: its id, where it was read from, what it belongs to. */
export const untold: Field<unknown> = { said: () => [], changed: () => [] };

/** A value that is printed; `none` is what stands for none where it became, or was, something else. */
export function value<Value>(word: LocalText, print: Print<Value>, none?: LocalText): Field<Value> {
  const printed = (one: Value | Missing, reader: Reader): string | null =>
    one === null || one === undefined ? null : print(one, reader);
  return {
    said: (one, reader) => {
      const to = printed(one, reader);
      return to === null ? [] : [sentence("said", reader.language, { field: inLanguage(word, reader.language), to })];
    },
    changed: (before, after, reader) => {
      if (isDeepStrictEqual(before ?? null, after ?? null)) return [];
      const { language } = reader;
      const absent = none === undefined ? null : inLanguage(none, language);
      return between(
        inLanguage(word, language),
        printed(before, reader) ?? absent,
        printed(after, reader) ?? absent,
        reader,
      );
    },
  };
}

/** Two printed values that are not the same. */
function between(field: string, from: string | null, to: string | null, { language }: Reader): readonly Sentence[] {
  if (from === null && to === null) return [];
  if (from === null) return [sentence("set", language, { field, to: to ?? "" })];
  if (to === null) return [sentence("unset", language, { field, from })];
  return [sentence(from === to ? "rewritten" : "changed", language, { field, from, to })];
}

/** A text of several lines, or one that is longer than this, is not told whole. */
const longText = 200;

/** A text in one or two languages; of a long one the lines that differ. */
export function text(word: LocalText): Field<LocalText> {
  const named = ({ language }: Reader): readonly (readonly [keyof LocalText, string])[] => {
    const field = inLanguage(word, language);
    return [
      ["sv", field],
      ["en", phrase("inEnglish", language, { field })],
    ];
  };
  return {
    said: (one, reader) =>
      named(reader).flatMap(([language, field]) => prose({ sv: field }).said(one?.[language], reader)),
    changed: (before, after, reader) =>
      named(reader).flatMap(([language, field]) =>
        prose({ sv: field }).changed(before?.[language], after?.[language], reader),
      ),
  };
}

/** A text in the language it has; of a long one the lines that differ. */
export function prose(word: LocalText): Field<string> {
  const short = value(word, written);
  const isLong = (one: string): boolean => one.length > longText || one.trim().includes("\n");
  return {
    said: short.said,
    changed: (before, after, reader) => {
      const [old, wanted] = [before ?? "", after ?? ""];
      if (old === "" || wanted === "" || old === wanted || !(isLong(old) || isLong(wanted)))
        return short.changed(before, after, reader);
      return [linesSentence(inLanguage(word, reader.language), old, wanted, reader.language)];
    },
  };
}

/** A list of which each member is told by a name: who came and went, or that the order is another. */
export function list<Member>(word: LocalText, print: Print<Member>): Field<readonly Member[]> {
  const names = (members: readonly Member[] | Missing, reader: Reader): readonly string[] =>
    (members ?? []).flatMap((member) => print(member, reader) ?? []);
  return {
    said: (members, reader) => {
      const field = inLanguage(word, reader.language);
      const to = namesText(names(members, reader), reader.language);
      return to === "" ? [] : [sentence("said", reader.language, { field, to })];
    },
    changed: (before, after, reader) => {
      const { language } = reader;
      const [old, wanted] = [names(before, reader), names(after, reader)];
      if (isDeepStrictEqual(old, wanted)) return [];
      const from = namesText(lacking(old, wanted), language);
      const to = namesText(lacking(wanted, old), language);
      const values = { field: inLanguage(word, language), from, to };
      if (from === "" && to === "")
        return [sentence("reordered", language, { ...values, to: namesText(wanted, language) })];
      return [sentence(from === "" ? "listed" : to === "" ? "unlisted" : "relisted", language, values)];
    },
  };
}

const lacking = (some: readonly string[], others: readonly string[]): readonly string[] =>
  some.filter((one) => !others.includes(one));

/** What the parts of a thing are called, one and all: `Raden`, `Raderna`. */
interface PartWords {
  readonly one: LocalText;
  readonly many: LocalText;
}

/** A list of parts that have fields of their own. A part is the same as before where its key is. */
export function parts<Part extends object>(
  { one, many }: PartWords,
  key: (part: Part) => string | number,
  name: Print<Part>,
  fields: Fields<Part>,
): Field<readonly Part[]> {
  const own = group(fields);
  const titled = (part: Part, reader: Reader): string =>
    [inLanguage(one, reader.language), name(part, reader) ?? ""].join(" ").trim();
  const keyed = (all: readonly Part[] | Missing): ReadonlyMap<string, Part> => {
    const met = new Map<string, Part>();
    for (const part of all ?? []) {
      // Parts of one name are told apart by their order.
      let own = String(key(part));
      while (met.has(own)) own += "+";
      met.set(own, part);
    }
    return met;
  };
  return {
    said: list(many, name).said,
    changed: (before, after, reader) => {
      const { language } = reader;
      const [old, wanted] = [keyed(before), keyed(after)];
      const gone = [...old].filter(([id]) => !wanted.has(id)).map(([, part]) => ["removed", part] as const);
      const come = [...wanted].filter(([id]) => !old.has(id)).map(([, part]) => ["added", part] as const);
      const kept = [...wanted.keys()].filter((id) => old.has(id));
      const isReordered = !isDeepStrictEqual(
        kept,
        [...old.keys()].filter((id) => wanted.has(id)),
      );
      return [
        ...[...gone, ...come].map(([what, part]) => sentence(what, language, { field: titled(part, reader) })),
        ...[...wanted].flatMap(([id, part]) => {
          const earlier = old.get(id);
          if (earlier === undefined) return [];
          return own.changed(earlier, part, reader).map((told) => within(titled(part, reader), told));
        }),
        ...(isReordered ? [reordered(inLanguage(many, language), [...wanted.values()], name, reader)] : []),
      ];
    },
  };
}

function reordered<Part>(field: string, all: readonly Part[], name: Print<Part>, reader: Reader): Sentence {
  const names = all.flatMap((part) => name(part, reader) ?? []);
  return sentence("reordered", reader.language, { field, to: namesText(names, reader.language) });
}

/** A value with fields. What it has that no word is known for, having been written by another version, is told too. */
export function group<Thing extends object>(fields: Fields<Thing>): Field<Thing> {
  const known = Object.keys(fields) as (keyof Thing)[];
  const at = <Key extends keyof Thing>(one: Thing | Missing, key: Key): NonNullable<Thing[Key]> | null =>
    one?.[key] ?? null;
  const others = (one: Thing | Missing): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(one ?? {}).filter(([key]) => !Object.hasOwn(fields, key)));
  const other = (key: string): Field<unknown> => value(generalName(key), general);
  return {
    said: (one, reader) => [
      ...known.flatMap((key) => fields[key].said(at(one, key), reader)),
      ...Object.entries(others(one)).flatMap(([key, unknown]) => other(key).said(unknown, reader)),
    ],
    changed: (before, after, reader) => {
      const [old, wanted] = [others(before), others(after)];
      return [
        ...known.flatMap((key) => fields[key].changed(at(before, key), at(after, key), reader)),
        ...Object.keys({ ...old, ...wanted }).flatMap((key) => other(key).changed(old[key], wanted[key], reader)),
      ];
    },
  };
}

/** Told by another value that is made of it. */
export function mapped<Value, Made>(make: (value: Value, reader: Reader) => Made, field: Field<Made>): Field<Value> {
  const made = (one: Value | Missing, reader: Reader): Made | null =>
    one === null || one === undefined ? null : make(one, reader);
  return {
    said: (one, reader) => field.said(made(one, reader), reader),
    changed: (before, after, reader) => field.changed(made(before, reader), made(after, reader), reader),
  };
}
