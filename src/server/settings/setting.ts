import type { z } from "zod";

import { addEntry } from "#store/directory/entry.ts";
import type { Hand } from "#app/people/change.ts";
import type { Directory } from "#store/directory/open.ts";
import { readSetting, writeSetting } from "#store/directory/setting.ts";

/** Something that holds for the whole server and can be set while it runs. Secrets stand in it as references only. */
export interface Setting<T extends object> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** What holds until somebody has set it. */
  readonly unset: T;
}

/** As it is set; what was written by another version and can't be read now is a fault of ours. */
export async function settingOf<T extends object>(directory: Directory, setting: Setting<T>): Promise<T> {
  return settingAs(setting, await readSetting(directory, setting.name));
}

/** What a setting says as it was written; null: it was not. */
export function settingAs<T extends object>({ schema, unset }: Setting<T>, written: unknown): T {
  return written === null ? unset : schema.parse(written);
}

/** Sets it; the log says that, and by whom, not to what. */
export async function saveSetting<T extends object>(hand: Hand, { name }: Setting<T>, value: T): Promise<void> {
  await writeSetting(hand.directory, name, value);
  const { at, by } = hand;
  await addEntry(hand.directory, { at, what: "setting_changed", by, person: null, workspace: null, detail: { name } });
}
