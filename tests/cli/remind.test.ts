import { beforeAll, expect, onTestFinished, test } from "vitest";

import { write } from "../../src/store/change.ts";
import { openDirectory } from "../../src/store/directory/open.ts";
import { openStore } from "../../src/store/open.ts";
import { openRound, plainMailServer, refusedAddress, remindedPeople, sendMailBy } from "../factories/reminders.ts";
import { embeddedPlace } from "../store/databases.ts";
import { loadStarter, prepareTemplate } from "../store/places.ts";
import { author } from "../store/made.ts";
import { emptyFolder, tertial } from "./run.ts";

beforeAll(prepareTemplate, 60_000);

/** The starter workspace with an open round, the directory of its people, and a mail server. */
async function places() {
  const place = await embeddedPlace();
  await loadStarter(place);
  const mail = await plainMailServer();
  onTestFinished(mail.close);
  const at = { kind: "folder", folder: emptyFolder() } as const;
  const directory = await openDirectory(at);
  const grants = await remindedPeople(directory);
  await sendMailBy(directory, mail.port);
  await directory.close();
  const store = await openStore(place);
  const always = { from: "2020-01-01", to: null, delegatedFrom: null };
  const held = grants.map(
    (one) => ({ noun: "grant", id: one.person, body: { id: one.person, ...one, ...always } }) as const,
  );
  await write(store, { ...author(2), items: [...held, { noun: "round", id: "t1", body: openRound("2099-12-31") }] });
  await store.close();
  const remind = (...args: readonly string[]) =>
    tertial("remind", place.folder, "--directory", at.folder, "--origin", "https://tertial.example", ...args);
  const inDirectory = async (work: (directory: Awaited<ReturnType<typeof openDirectory>>) => Promise<unknown>) => {
    const opened = await openDirectory(at);
    await work(opened);
    await opened.close();
  };
  return { mail, remind, inDirectory };
}

test("each is reminded once, and it is told how many were", { timeout: 120_000 }, async () => {
  const { mail, remind } = await places();
  expect(await remind()).toMatchObject({
    code: 0,
    out: "Påminda med e-post: 2. Bara på sidan Att göra: 1.\n",
    told: "",
  });
  expect(mail.received.map(({ to }) => to.join()).toSorted()).toEqual(["eva@region.example", "rut@region.example"]);
  expect(mail.received[0]?.parts.get("text/plain")).toContain("https://tertial.example/");
  expect(JSON.parse((await remind("--json")).out)).toEqual({ mailed: 0, inApp: 0, already: 0, failed: [] });
  expect(mail.received).toHaveLength(2);
});

test(
  "a mail that fails is told of by the person's id, and ends the command in failure",
  { timeout: 120_000 },
  async () => {
    const { remind, inDirectory } = await places();
    await inDirectory(({ database }) =>
      database.updateTable("person").set({ mail: refusedAddress }).where("id", "=", "rut").execute(),
    );
    const { code, out } = await remind("--language", "en");
    expect(code).toBe(1);
    expect(out).toBe("Reminded by mail: 1. On the page To do only: 2.\nrut: mail_recipient_refused\n");
  },
);

test(
  "without a mail server, or a directory, nobody is reminded, and it is said why",
  { timeout: 120_000 },
  async () => {
    const { mail, remind, inDirectory } = await places();
    await inDirectory((directory) => sendMailBy(directory, null));
    expect(await remind()).toMatchObject({
      code: 2,
      told: expect.stringContaining("ingen e-postserver är sparad") as unknown,
    });
    expect(await tertial("remind", "nowhere", "--directory", "nowhere")).toMatchObject({ code: 2 });
    expect(mail.received).toEqual([]);
  },
);
