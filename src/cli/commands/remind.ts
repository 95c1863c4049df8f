import { withDirectory } from "#app/people/directory.ts";
import { openWorkspaces } from "#app/workspaces/open.ts";
import { fill } from "#domain/terms.ts";
import { remind as remindNow } from "#server/reminders/remind.ts";

import { refuseStore, requirePlace } from "../open.ts";
import { exitCode, print, printJson, UsageError, type CommonOptions } from "../output.ts";
import { word } from "../words.ts";

export interface RemindOptions extends CommonOptions {
  readonly directory: string;
  readonly origin?: string;
}

/** `tertial remind <place>… --directory <place>`: reminds everybody once, now, for a machine that does so by its own clock. */
export async function remind(places: readonly string[], options: RemindOptions): Promise<number> {
  const { directory: at, origin = null, language, json } = options;
  for (const place of [...places, at]) await requirePlace(place, options);
  try {
    const reminded = await withDirectory(at, async (directory) => {
      const workspaces = await openWorkspaces(places);
      try {
        return await remindNow({ workspaces, directory, origin }, new Date());
      } finally {
        await workspaces.close();
      }
    });
    if (reminded === null) throw new UsageError(word("noMailServer", language));
    const { mailed, inApp, failed } = reminded;
    if (json === true) printJson(reminded);
    else {
      print(fill(word("reminded", language), { mailed: String(mailed), inApp: String(inApp) }));
      for (const { person, code } of failed) print(`${person}: ${code}`);
    }
    return failed.length > 0 ? exitCode.failed : exitCode.ok;
  } catch (error) {
    return refuseStore(error, options);
  }
}
