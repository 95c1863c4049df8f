import type { Nodes } from "mdast";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { labelOf, parseMarkdown } from "./parse.ts";

const known = (name: string): boolean => ["value", "period", "statement"].includes(name);

function parse(source: string) {
  return parseMarkdown(source, known);
}

function collect(node: Nodes, types: readonly string[]): Nodes[] {
  const below = "children" in node ? node.children.flatMap((child) => collect(child, types)) : [];
  return types.includes(node.type) ? [node, ...below] : below;
}

test.each(["Klockan 10:30 den 3:e", "förhållandet a:b", "Region:period", "kl :30", "slut:"])(
  "%s is ordinary text",
  (source) => {
    expect(parse(source).children).toMatchObject([{ type: "paragraph", children: [{ type: "text", value: source }] }]);
  },
);

test("a known directive is kept, with its label as written, its attributes and its place", () => {
  const source = 'Rad ett\n\nUtfall :value[income.net_result]{scenario=deviation cut="gender=K" bare} för :period.';
  const [value, period] = collect(parse(source), ["textDirective"]);
  expect(value).toMatchObject({ name: "value", attributes: { scenario: "deviation", cut: "gender=K", bare: "" } });
  expect(value?.position?.start.line).toBe(3);
  expect(value?.type === "textDirective" && labelOf(value, source)).toBe("income.net_result");
  expect(period).toMatchObject({ name: "period" });
});

test("a label keeps the marks that Markdown would have taken", () => {
  const source = ":value[_net_]";
  const [value] = collect(parse(source), ["textDirective"]);
  expect(value?.type === "textDirective" && labelOf(value, source)).toBe("_net_");
});

test("an unknown directive with a label or attributes is kept, so that it can be told", () => {
  expect(collect(parse("Se :valeu[sick_leave] och :stycke{of=income}"), ["textDirective"])).toHaveLength(2);
  expect(collect(parse("::statment{of=income}"), ["leafDirective"])).toHaveLength(1);
});

test("HTML is text", () => {
  expect(parse("En <b>fet</b> rad").children).toMatchObject([
    { children: [{ type: "text", value: "En <b>fet</b> rad" }] },
  ]);
  expect(collect(parse("<script>x</script>\n"), ["html"])).toEqual([]);
});

test("tables are read, struck text is not", () => {
  const tree = parse("| a | b |\n|---|--:|\n| ~~1~~ | 2 |\n");
  expect(collect(tree, ["table", "delete"]).map((node) => node.type)).toEqual(["table"]);
});

const ordinary = ["ord", "10:30", "3:e", "a:b", "Åtta:", "förhållandet 1:2", "(se:x)", ":)"];

test("ordinary text comes back as it was written", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ordinary), { minLength: 1 }), (words) => {
      const source = words.join(" ");
      expect(parse(source).children).toMatchObject([{ children: [{ type: "text", value: source }] }]);
    }),
  );
});

const marks = [" ", ":", "::", ":::", "{", "}", "[", "]", ":value[x]", "<b>", "|", "\n", "\n\n", "*", "_", "# ", "ord"];

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...marks)), (parts) => {
      expect(parse(parts.join("")).type).toBe("root");
    }),
  );
});
