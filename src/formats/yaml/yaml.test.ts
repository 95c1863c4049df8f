import { expect, test } from "vitest";
import { parseYaml } from "./yaml.ts";

test("a number that would not be written back the same stays a text", () => {
  const { value } = parseYaml('version: 0.10\nnumber: 2.2\nyear: 2018\nexponent: 1e3\nquoted: "2018"\nwords: yes\n');
  expect(value).toEqual({ version: "0.10", number: 2.2, year: 2018, exponent: "1e3", quoted: "2018", words: "yes" });
});

test("a key without a value is left out", () => {
  expect(parseYaml("a:\nb: ~\nc: 1\n").value).toEqual({ c: 1 });
});

test("__proto__ is a key as any other and changes no prototype", () => {
  const { value } = parseYaml("__proto__: { polluted: yes }\nconstructor: { prototype: 1 }\n");
  expect(Object.keys(value ?? {})).toEqual(["__proto__", "constructor"]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("lines are found by path, and for what is not there those of the nearest thing around it", () => {
  const { lineAt } = parseYaml("# first\na:\n  - id: x\n    b: 1\n  - { id: y }\n");
  expect(lineAt(["a", 0, "b"])).toBe(4);
  expect(lineAt(["a", 1])).toBe(5);
  expect(lineAt(["a", 1, "missing", 3])).toBe(5);
  expect(lineAt(["missing"])).toBe(2);
});

test("one fault is told of what cannot be parsed", () => {
  expect(parseYaml("a: 1\na: 2\n").fault).toEqual({ kind: "syntax", line: 2, reason: "DUPLICATE_KEY" });
  expect(parseYaml("a: *nowhere\n").fault).toMatchObject({ kind: "syntax", reason: "BAD_ALIAS" });
  expect(parseYaml("a: [1,\nb: }{").fault?.kind).toBe("syntax");
});

test("aliases are written out, but not without end", () => {
  expect(parseYaml("a: &x [1]\nb: *x\n").value).toEqual({ a: [1], b: [1] });
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level + 1}: &l${level + 1} [${"*l".concat(`${level}, `).repeat(9)}]`,
  );
  expect(parseYaml(["l0: &l0 [1]", ...levels].join("\n")).fault?.kind).toBe("too_complex");
  expect(parseYaml("a: &a [*a]\n").fault?.kind).toBe("too_complex");
});

test("deep nesting ends in a fault, not in a full stack", () => {
  expect(parseYaml("[".repeat(50_000)).fault?.kind).toBe("too_complex");
  expect(parseYaml("[".repeat(60) + "]".repeat(60)).fault?.kind).toBe("too_complex");
});

test("a tab as indentation is told as such", () => {
  expect(parseYaml("- id: a\n\tunit: sek\n").fault).toEqual({ kind: "syntax", line: 2, reason: "TAB_AS_INDENT" });
});

test("a comma that divides a value is a fault, never half a value", () => {
  const fault = { kind: "syntax", line: 2, reason: "COMMA_IN_VALUE" };
  expect(parseYaml("a: 1\ntarget: { atMost: 4,5 }\n").fault).toEqual(fault);
  expect(parseYaml("a: 1\nb: { name: Kultur, fritid, id: x }\n").fault).toEqual(fault);
  expect(parseYaml('a: { name: "Kultur, fritid", none: , list: [1, 2] }\n').fault).toBeNull();
});
