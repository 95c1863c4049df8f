import type { Noun } from "#store/item.ts";
import type { Bodies } from "#store/workspace.ts";

import type { Field } from "./field.ts";
import { calendar } from "./things/calendar.ts";
import { control, risk } from "./things/control.ts";
import { dimension, measure } from "./things/measures.ts";
import { edge, succession, unit } from "./things/organisation.ts";
import { exception } from "./things/exceptions.ts";
import { grant } from "./things/permissions.ts";
import { assignment, indicator, level, objective } from "./things/plan.ts";
import { mention, post } from "./things/posts.ts";
import { profile } from "./things/profiles.ts";
import { record, register } from "./things/registers.ts";
import { reminder } from "./things/reminders.ts";
import { report } from "./things/reports.ts";
import { assessment, comment, round, scale, submission } from "./things/rounds.ts";
import { settings } from "./things/settings.ts";
import { chart, statement, table } from "./things/statements.ts";

const things: { readonly [N in Noun]: Field<Bodies[N]> } = {
  settings,
  scale,
  unit,
  edge,
  succession,
  grant,
  dimension,
  measure,
  statement,
  table,
  chart,
  profile,
  level,
  objective,
  indicator,
  assignment,
  risk,
  control,
  register,
  record,
  round,
  submission,
  assessment,
  comment,
  calendar,
  reminder,
  post,
  mention,
  exception,
  report,
};

/** How the fields of a sort of things are told. */
export function fieldOf(noun: Noun): Field<object> {
  // What stands under a noun was written from the domain's value of that noun; the chain of changes tells if anybody else has written.
  return things[noun] as Field<object>;
}
