import { plainTable } from "#app/pages/plain.ts";
import { machineActor } from "#app/permissions/actor.ts";
import { listRounds } from "#app/rounds/list.ts";
import { roundOverrides } from "#app/rounds/overrides.ts";
import { roundProgress } from "#app/rounds/progress.ts";
import { progressTable, roundsTable } from "#app/rounds/tables.ts";
import { dayOf } from "#server/services.ts";

import { valueOf } from "../answer.ts";
import { withPlace } from "../open.ts";
import { exitCode, print, printJson, type CommonOptions } from "../output.ts";
import { authorOf } from "../store.ts";

export interface RoundsOptions extends CommonOptions {
  readonly round?: string;
}

/** `tertial rounds <place>`: the rounds and how far each has come; with --round how far each of its units has. */
export function rounds(place: string, options: RoundsOptions): Promise<number> {
  const { language, json, round } = options;
  return withPlace(place, options, async (open) => {
    const { by, at } = authorOf(options, "");
    const actor = machineActor(by, at, dayOf(new Date()));
    if (round === undefined) {
      const list = listRounds(open, actor, language);
      if (json === true) printJson({ rounds: list });
      else print(plainTable(roundsTable(list, language)));
    } else {
      const progress = valueOf(roundProgress(open, actor, round, language), open, language);
      const overrides = valueOf(await roundOverrides(open, round, language), open, language);
      const { table, ...counted } = overrides;
      if (json === true) printJson({ ...progress, overrides: counted });
      else {
        print(plainTable(progressTable(progress, language)));
        if (overrides.whole.proposed > 0) print(plainTable(table));
      }
    }
    return exitCode.ok;
  });
}
