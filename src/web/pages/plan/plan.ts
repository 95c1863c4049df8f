import type { Body } from "#web/api/client.ts";

export type Plan = Body<"/api/workspaces/{workspace}/plan">;
export type Thing = Plan["things"][number];
export type Noun = Thing["noun"];
export type Written = Thing["written"];
/** What a form says of a thing of one sort. */
export type WrittenOf<N extends Noun> = Extract<Written, { readonly noun: N }>["written"];
export type Reference = WrittenOf<"indicator">["target"];

export const nouns = ["objective", "indicator", "assignment", "risk", "control"] as const satisfies readonly Noun[];

/** What is done with the plan. A form is about a thing, or the whole. */
export type Act =
  | { readonly form: "add"; readonly noun: Noun }
  | { readonly form: "edit" | "end" | "spread"; readonly subject: string }
  | { readonly form: "copy" }
  | { readonly form: "adopt" };

/** What was recorded, and how it is told. */
export interface Done {
  readonly change: number | null;
  readonly text: string;
}

/** A new thing for a unit and a period, with nothing written. */
export function blank(noun: Noun, plan: Plan): Written {
  const { choices, period } = plan;
  const unit = plan.unit.code;
  const nothing = { sv: "" };
  switch (noun) {
    case "objective": {
      // Beside drafts it is a draft.
      const isDraft = plan.things.some(({ isOwn, status }) => isOwn && status.id === "draft");
      const level = choices.levels.at(-1)?.id ?? "";
      const texts = { name: nothing, number: "", description: nothing, followedUpIn: nothing };
      return { noun, written: { ...texts, level, unit, period: period.key, supports: [], isDraft } };
    }
    case "indicator": {
      const reference = { kind: "not_set" } as const;
      const measured = {
        measure: null,
        scenario: "outcome",
        by: null,
        baseline: reference,
        target: reference,
      } as const;
      return { noun, written: { ...measured, objective: null, name: nothing, unit, period: period.key } };
    }
    case "assignment": {
      const texts = { name: nothing, number: "", description: nothing, owner: nothing };
      return {
        noun,
        written: { ...texts, type: "activity", unit, supports: [], start: "", end: "", person: null, milestones: [] },
      };
    }
    case "risk":
      return { noun, written: { name: nothing, unit, probability: null, consequence: null } };
    case "control":
      const came = {
        performed: "no",
        reason: nothing,
        performedMethod: nothing,
        result: nothing,
        action: nothing,
      } as const;
      return { noun, written: { risk: "", name: nothing, method: nothing, sample: null, ...came } };
  }
}
