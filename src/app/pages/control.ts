import type { Control, Risk } from "#domain/control/control.ts";
import { term } from "#domain/terms.ts";
import { inLanguage } from "#domain/text.ts";
import { buildControl, performedStatus } from "#reports/build/blocks/control.ts";
import { concerns, type ReportContext } from "#reports/build/context.ts";

import type { Block, DocumentTable } from "../document.ts";
import type { Page } from "../page.ts";
import type { Viewpoint } from "../viewpoint.ts";
import { areaPage, cell, contextFor, left, row, section, table, text } from "./parts.ts";
import { word } from "./words.ts";

/** The risks, the controls against them, and what came of each. */
export function controlPage(viewpoint: Viewpoint): Page {
  const { workspace, language } = viewpoint;
  const context = contextFor(viewpoint);
  const risks = workspace.control.risks.filter((risk) => concerns(context, risk.unit));
  const title = word("summary", language);
  const empty = word("noControl", language);
  if (risks.length === 0) return areaPage(viewpoint, "control", [], [section("control", title, [], { empty })]);
  return areaPage(
    viewpoint,
    "control",
    [],
    [
      section("summary", title, [summary(context, risks)]),
      ...risks.map((risk) => section(`risk-${risk.id}`, inLanguage(risk.name, language), controlBlocks(context, risk))),
    ],
  );
}

/** A heading for each control, and what is said of it; the risk stands in the heading above. */
function controlBlocks(context: ReportContext, risk: Risk): Block[] {
  const controls = context.workspace.control.controls.filter((one) => one.risk === risk.id);
  const said = new Set([
    term("control", context.language),
    ...(risk.probability === null ? [term("risk", context.language)] : []),
  ]);
  return buildControl(context, risk).flatMap((block, index): Block[] => {
    const control = controls[index];
    if (block.kind !== "facts" || control === undefined) return [block];
    const name = [text(inLanguage(control.name, context.language))];
    const heading = { kind: "heading", level: 1, number: null, id: `control-${control.id}`, content: name } as const;
    return [heading, { ...block, items: block.items.filter((item) => !said.has(item.term)) }];
  });
}

function summary(context: ReportContext, risks: readonly Risk[]): DocumentTable {
  const { workspace, language } = context;
  const heads = [
    left(word("controlMoment", language), 2),
    left(word("risk", language), 2),
    left(word("performed", language)),
    left(word("result", language), 3),
  ];
  const rows = risks.flatMap((risk) =>
    workspace.control.controls
      .filter((one) => one.risk === risk.id)
      .map((control) => controlRow(context, risk, control)),
  );
  return table("control-summary", word("summary", language), heads, rows);
}

function controlRow(context: ReportContext, risk: Risk, control: Control) {
  const { language } = context;
  const said = control.result ?? control.reason;
  return row([
    cell(inLanguage(control.name, language)),
    cell(inLanguage(risk.name, language)),
    cell(performedStatus(context, control)),
    cell(said === null ? "–" : inLanguage(said, language)),
  ]);
}
