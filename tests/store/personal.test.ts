import { describe, expect, test } from "vitest";

import { historyOf } from "../../src/app/history/history.ts";
import { namesBy } from "../../src/app/history/names.ts";
import { write } from "../../src/store/change.ts";
import { personalExtract } from "../../src/store/personal.ts";
import { verify } from "../../src/store/verify.ts";
import { objectiveOf, workspaceOf } from "../factories/workspace.ts";
import { databases } from "./databases.ts";
import { author, batchOf, factOf, settings } from "./made.ts";

const person = "person:0198c0de-0000-7000-8000-000000000001";
const name = "Åsa Ek";

describe.each(databases())("on $name", ({ open }) => {
  test("a person is erased by being forgotten: the chain never had the name, and is as whole as before", async () => {
    const store = await open();
    await write(store, { ...author(1), items: [settings] });
    const goal = objectiveOf("g1");
    const written = { ...author(2, "nytt mål"), by: person, facts: [batchOf([factOf()])] };
    await write(store, { ...written, items: [{ noun: "objective", id: "g1", body: goal }] });
    await write(store, { ...author(3), by: person, items: [{ noun: "objective", id: "g1", body: null }] });
    const before = await verify(store);
    expect(before.faults).toEqual([]);

    const directory = new Map([[person.slice("person:".length), name]]);
    const open_ = { id: "test", workspace: workspaceOf(), stored: { store, change: 3 } };
    const told = async (): Promise<string> => {
      const nameOf = namesBy((id) => directory.get(id) ?? null, "sv");
      return JSON.stringify(await historyOf(open_, {}, { offset: 0, limit: 10 }, "sv", nameOf));
    };
    expect(await told()).toContain(`"who":"${name}"`);
    directory.clear();
    expect(await told()).toContain('"who":"borttagen person"');
    expect(await told()).not.toContain(name);
    expect(await verify(store)).toEqual(before);

    const { by, changes } = await personalExtract(store, person);
    expect(by).toBe(person);
    expect(changes).toMatchObject([
      {
        number: 2,
        reason: "nytt mål",
        things: [{ noun: "objective", id: "g1", body: { id: "g1" } }],
        batches: [{ number: 1, file: "facts/cost.csv", rows: 1, undoes: null }],
      },
      { number: 3, things: [{ noun: "objective", id: "g1", body: null }], batches: [] },
    ]);
    expect((await personalExtract(store, "person:nobody")).changes).toEqual([]);
  });
});
