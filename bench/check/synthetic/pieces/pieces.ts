import type { Piece } from "../piece.ts";
import { assignments } from "./assignments.ts";
import { departmentCosts } from "./departments.ts";
import { indicators } from "./indicators.ts";
import { investments } from "./investments.ts";
import { outlook } from "./outlook.ts";
import { references } from "./references.ts";
import { rollout } from "./rollout.ts";
import { scope } from "./scope.ts";
import { sickLeave } from "./sick-leave.ts";
import { staff } from "./staff.ts";
import { statement } from "./statement.ts";
import { volumes } from "./volumes.ts";
import { waiting } from "./waiting.ts";

/** Every kind of content, in the order in which a report has them. */
export const pieces: readonly Piece[] = [
  scope,
  indicators,
  assignments,
  waiting,
  volumes,
  staff,
  sickLeave,
  statement,
  departmentCosts,
  outlook,
  investments,
  rollout,
  references,
];
