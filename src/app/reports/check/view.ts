import { onReport } from "#domain/posts/post.ts";
import { inLanguage, showableIn, type Language } from "#domain/text.ts";
import { documentPlace, type DocumentPlace } from "#reports/check/document.ts";
import type { Severity } from "#reports/check/finding.ts";
import { textAt } from "#reports/check/fingerprint.ts";
import { rules } from "#reports/check/rules.ts";

import type { NamesOf } from "../../history/names.ts";
import { abilityOf, type Ability } from "../../permissions/abilities.ts";
import type { Seat } from "../../permissions/seat.ts";
import { found, type Result } from "../../result.ts";
import type { Choice } from "../../viewpoint.ts";
import type { OpenWorkspace } from "../../workspaces/open.ts";
import { holdReport, type HeldFinding, type HeldReport } from "./exceptions.ts";
import { fixOf, type FixView } from "./fix.ts";
import { maySetAside } from "./set-aside.ts";

/** What the number check says of a report. */
export interface CheckView {
  /** How many rules it was held against. */
  readonly rules: number;
  readonly findings: readonly FindingView[];
  /** Tables that are too uncertain to judge, by what stands above them. */
  readonly unjudged: readonly string[];
  readonly openErrors: number;
  /** The discussion of the report: `report:interim`. */
  readonly discussed: string;
  readonly may: { readonly setAside: Ability };
}

export interface FindingView {
  /** What it is known again by. */
  readonly fingerprint: string;
  readonly rule: string;
  /** What holds where the rule is kept. */
  readonly name: string;
  readonly severity: Severity;
  /** 0-1. */
  readonly confidence: number;
  /** The first is where it is shown; the others are what it is held against. */
  readonly places: readonly [FoundPlace, ...FoundPlace[]];
  readonly says: string;
  /** The calculation, a line a step. */
  readonly reasoning: readonly string[];
  readonly correction: string | null;
  readonly law: string | null;
  readonly fix: FixView;
  /** Null where it is open. */
  readonly exception: ExceptionView | null;
}

export interface FoundPlace extends DocumentPlace {
  readonly printed: string;
}

export interface ExceptionView {
  readonly reason: string;
  readonly who: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Holds a report against the rules, for who asks. Throws a StoreError. */
export async function viewCheck(
  { open, asker }: Pick<Seat, "open" | "asker">,
  report: string,
  choice: Choice,
  namesOf: NamesOf,
): Promise<Result<CheckView>> {
  const held = await holdReport(open, report, choice);
  if (!held.ok) return held;
  const { chosen } = held.value;
  const { language } = choice;
  return found({
    ...(await checkedView(open, report, held.value, language, namesOf)),
    discussed: onReport(report),
    may: { setAside: abilityOf(maySetAside(asker, chosen.unit), "report", language) },
  });
}

/** The findings in words, without who may do what. */
export async function checkedView(
  { workspace }: Pick<OpenWorkspace, "workspace">,
  report: string,
  { chosen, document, drawn, findings, unjudged }: HeldReport,
  language: Language,
  namesOf: NamesOf,
): Promise<Omit<CheckView, "discussed" | "may">> {
  const nameOf = await namesOf(findings.flatMap(({ exception }) => exception?.by ?? []));
  const view = (one: HeldFinding): FindingView => {
    const [first, ...others] = one.places;
    const placed = (place: (typeof one.places)[number]): FoundPlace => ({
      ...documentPlace(drawn, place),
      printed: textAt(drawn.manuscript, place).slice(place.start, place.end),
    });
    const rule = rules.find(({ id }) => id === one.rule);
    const { fingerprint, severity, confidence, correction, exception } = one;
    return {
      fingerprint,
      rule: one.rule,
      name: rule === undefined ? one.rule : inLanguage(rule.name, language),
      severity,
      confidence,
      places: [placed(first), ...others.map(placed)],
      says: inLanguage(one.says, language),
      reasoning: one.reasoning.map((step) => inLanguage(step, language)),
      correction,
      law: rule === undefined || rule.law === null ? null : inLanguage(rule.law, language),
      fix: fixOf(workspace, report, chosen, drawn, first),
      exception: exception === null ? null : { reason: exception.reason, who: nameOf(exception.by), at: exception.at },
    };
  };
  return showableIn({
    rules: rules.length,
    findings: findings.map(view),
    unjudged: unjudged.map((block) => captionOf(drawn.manuscript.blocks[block])),
    openErrors: document.openErrors,
  });
}

function captionOf(block: HeldReport["drawn"]["manuscript"]["blocks"][number] | undefined): string {
  return block?.kind === "table" ? (block.caption ?? "") : "";
}
