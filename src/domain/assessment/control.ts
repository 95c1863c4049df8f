import type { Control } from "../control/control.ts";
import type { Proposal } from "./propose.ts";

export interface ControlProposal extends Proposal {
  readonly reason: "performed" | "performed_partly" | "not_performed";
}

/** What the rule says of a control, by whether it was performed; null where nothing has come of it yet, not even a reason. */
export function proposeControl({ performed, reason }: Pick<Control, "performed" | "reason">): ControlProposal | null {
  if (performed === "yes") return { verdict: "met", reason: "performed" };
  if (performed === "partly") return { verdict: "partly", reason: "performed_partly" };
  return reason === null ? null : { verdict: "not_met", reason: "not_performed" };
}
