import type { UnitCode } from "../organisation/organisation.ts";
import type { Ended } from "../plan/plan.ts";
import type { LocalText } from "../text.ts";

export interface Risk {
  readonly id: string;
  readonly name: LocalText;
  readonly unit: UnitCode;
  /** 1-5 each, where the organisation scores its risks. */
  readonly probability: number | null;
  readonly consequence: number | null;
  readonly ended?: Ended | undefined;
  readonly place: { readonly file: string; readonly line: number };
}

/** How many are looked at, and how they are chosen. Amounts in kronor. */
export interface Sample {
  readonly size: number;
  readonly over: number | null;
  readonly under: number | null;
  readonly parts: readonly { readonly name: LocalText; readonly size: number }[];
  readonly questions: readonly LocalText[];
}

/** A control moment of the internal-control plan, and what came of it. */
export interface Control {
  readonly id: string;
  readonly risk: string;
  readonly name: LocalText;
  readonly method: LocalText;
  readonly sample: Sample | null;
  readonly performed: "yes" | "partly" | "no";
  /** Why it was not performed. */
  readonly reason: LocalText | null;
  readonly performedMethod: LocalText | null;
  readonly result: LocalText | null;
  readonly action: LocalText | null;
  readonly ended?: Ended | undefined;
  readonly place: { readonly file: string; readonly line: number };
}

export interface InternalControl {
  readonly risks: readonly Risk[];
  readonly controls: readonly Control[];
}
