import { term, type Term } from "#domain/terms.ts";
import { formatSpan } from "#domain/periods/format.ts";
import type { DocumentIdentity } from "#domain/workspace.ts";
import { id, readAttributes, whole, words } from "../attributes.ts";
import { localText, text, unitName, type ReportContext } from "../context.ts";
import { gapBlock } from "../problems.ts";
import type { Facts } from "../../document.ts";
import type { BlockBuilder } from "./directive.ts";

/** `::contents{depth=2}` */
export const buildContents: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, { depth: whole(1, 5) });
  if (!read.ok) return gapBlock(read.problems, context.language);
  return {
    blocks: [{ kind: "contents", title: term("contents", context.language), depth: read.values.depth ?? 3 }],
    problems: [],
  };
};

/** `::pagebreak` */
export const buildPagebreak: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, {});
  return read.ok ? { blocks: [{ kind: "page_break" }], problems: [] } : gapBlock(read.problems, context.language);
};

/** `::appendix{number=5c name="Investeringar"}` */
export const buildAppendix: BlockBuilder = (context, directive) => {
  const read = readAttributes(directive, { number: id, name: words }, ["number", "name"]);
  if (!read.ok) return gapBlock(read.problems, context.language);
  const { number = "", name = "" } = read.values;
  return {
    blocks: [
      { kind: "paragraph", role: "body", content: [text(term("appendix", context.language, { number, name }))] },
    ],
    problems: [],
  };
};

/** `::identity` of the report at hand. */
export function identityBuilder(identity: DocumentIdentity): BlockBuilder {
  return (context, directive) => {
    const read = readAttributes(directive, {});
    return read.ok
      ? { blocks: [identityFacts(context, identity)], problems: [] }
      : gapBlock(read.problems, context.language);
  };
}

function identityFacts(context: ReportContext, identity: DocumentIdentity): Facts {
  const { workspace, language, period } = context;
  const said: readonly (readonly [Term, string | null])[] = [
    ["organisation", localText(context, workspace.name)],
    ["unit", unitName(context)],
    ["period", formatSpan(period, language, "long")],
    ["documentNumber", identity.number],
    ["version", identity.version],
    ["date", identity.date],
    ["status", identity.status === null ? null : localText(context, identity.status)],
    ["responsible", identity.responsible === null ? null : localText(context, identity.responsible)],
    ["author", identity.author === null ? null : localText(context, identity.author)],
  ];
  const known = said.flatMap(([name, value]) =>
    value === null ? [] : [{ term: term(name, language), content: [text(value)] }],
  );
  return { kind: "facts", items: known };
}
