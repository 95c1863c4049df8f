import { asking, type Directory } from "./open.ts";

/** What is set, as it was written; null where nothing is. */
export async function readSetting(directory: Directory, name: string): Promise<unknown> {
  const row = await asking(directory, (database) =>
    database.selectFrom("setting").select("value").where("name", "=", name).executeTakeFirst(),
  );
  return row?.value ?? null;
}

export async function writeSetting(directory: Directory, name: string, value: object): Promise<void> {
  const row = { name, value: JSON.stringify(value) };
  await asking(directory, (database) =>
    database
      .insertInto("setting")
      .values(row)
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: row.value }))
      .execute(),
  );
}
