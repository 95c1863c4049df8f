import { createGunzip } from "node:zlib";

import { describe, expect, test } from "vitest";
import { z } from "zod";

import { backupStream } from "#app/store/backup.ts";
import { plainRound } from "#domain/rounds/round.ts";
import { digestOf } from "#server/sign-in/one-time.ts";
import { write } from "#store/change.ts";
import { erasePerson } from "#store/directory/person.ts";
import { history } from "#store/history.ts";
import { personalExtract } from "#store/personal.ts";
import { addToken } from "#store/directory/token.ts";
import { readWorkspace } from "#store/read.ts";
import { replaceWorkspace } from "#store/replace.ts";
import { verify } from "#store/verify.ts";

import { codeOf, rolesOn } from "./factories/roles.ts";
import { span } from "./factories/workspace.ts";
import { databases, type Database } from "./store/databases.ts";
import { payloads } from "./hostile/payloads.ts";
import { author } from "./store/made.ts";

const postFields = {
  id: z.string(),
  change: z.number(),
  who: z.string(),
  alteredAt: z.string().nullable(),
  parts: z.array(z.union([z.object({ text: z.string() }), z.object({ person: z.string(), name: z.string() })])),
  isTakenBack: z.boolean(),
  isOwn: z.boolean(),
  isUnread: z.boolean(),
};
const discussionSchema = z.object({
  about: z.string(),
  posts: z.array(z.object({ ...postFields, answers: z.array(z.object(postFields)) })),
  may: z.object({ write: z.object({ allowed: z.boolean() }) }),
});
const recordedSchema = z.object({ post: z.string() });
const peopleSchema = z.object({ people: z.array(z.object({ id: z.string(), name: z.string() })) });
const tasksSchema = z.object({
  mentions: z.array(z.object({ post: z.string(), about: z.string(), who: z.string(), text: z.string() })),
});

const goal = "objective:healthy";
const answers = "round:t1 VARD";

const now = () => ({ by: "test", at: new Date().toISOString(), reason: "test" });

/** The starter workspace, where RE wants something of VARD and SERV, with a round of all three. */
async function opened(database: Database) {
  const roles = await rolesOn(database, [
    { person: "kim", role: "controller", unit: "RE" },
    { person: "rut", role: "reporter", unit: "VARD" },
    { person: "lea", role: "reader", unit: "VARD" },
    { person: "sam", role: "reporter", unit: "SERV" },
    { person: "ada", role: "administrator", unit: "RE" },
  ]);
  const round = {
    ...plainRound,
    id: "t1",
    name: { sv: "Tertial 1" },
    period: span("2026T1"),
    previous: null,
    report: null,
  };
  const body = { ...round, stage: "open", deadline: null, units: ["RE", "VARD", "SERV"] } as const;
  await write(roles.store, { ...author(3), items: [{ noun: "round", id: "t1", body }] });
  const as = async (person: string) => {
    const { ask } = await roles.asker(person);
    const see = async (on: string) => discussionSchema.parse((await ask(`/posts?on=${encodeURIComponent(on)}`)).body);
    const say = async (on: string, text: string, answered: string | null = null) =>
      recordedSchema.parse((await ask("/posts", { on, text, answers: answered })).body).post;
    const people = async (on: string, q = "") =>
      peopleSchema
        .parse((await ask(`/posts/people?on=${encodeURIComponent(on)}&q=${q}`)).body)
        .people.map(({ id }) => id);
    const mentions = async () => tasksSchema.parse((await ask("/tasks")).body).mentions;
    return { ask, see, say, people, mentions };
  };
  const [kim, rut, lea, sam, ada] = [
    await as("kim"),
    await as("rut"),
    await as("lea"),
    await as("sam"),
    await as("ada"),
  ];
  return { ...roles, kim, rut, lea, sam, ada };
}

describe.each(databases())("on $name", (database) => {
  test("one mentions, the other finds it, answers, and it is done", { timeout: 120_000 }, async () => {
    const { kim, rut, store } = await opened(database);
    const asked = await kim.say(goal, "@{rut} Stämmer siffran?");
    expect(await rut.mentions()).toMatchObject([
      { post: asked, about: expect.stringContaining("Målet") as unknown, who: "kim", text: "@rut Stämmer siffran?" },
    ]);
    const seen = await rut.see(goal);
    expect(seen.posts).toMatchObject([
      {
        who: "kim",
        isUnread: true,
        isOwn: false,
        parts: [{ person: "rut", name: "rut" }, { text: " Stämmer siffran?" }],
      },
    ]);
    const answer = await rut.say(goal, "Ja, @{kim}.", asked);
    expect(await rut.mentions()).toEqual([]);
    // An answer to an answer stands in the same exchange.
    await kim.say(goal, "Tack!", answer);
    const [thread] = (await kim.see(goal)).posts;
    expect(thread?.answers.map(({ who, isOwn }) => [who, isOwn])).toEqual([
      ["rut", false],
      ["kim", true],
    ]);
    expect(await kim.mentions()).toEqual([]);
    // Read without an answer is done too, and said twice is said once.
    const other = await kim.say(answers, "@{rut} Hur går det?");
    for (const _ of [1, 2]) expect((await rut.ask("/posts/read", { post: other })).status).toBe(200);
    expect(await rut.mentions()).toEqual([]);
    expect(codeOf(await kim.ask("/posts/read", { post: other }))).toBe("unknown_post");
    // The plan and the round tell how many there are.
    expect((await kim.ask("/plan?unit=RE&period=2025")).body).toMatchObject({
      things: expect.arrayContaining([expect.objectContaining({ subject: goal, posts: 3 })]) as unknown,
    });
    expect((await kim.ask("/rounds/t1/units/RE/children")).body).toMatchObject({
      children: expect.arrayContaining([
        expect.objectContaining({ posts: 1 }),
        expect.objectContaining({ posts: 0 }),
      ]) as unknown,
    });
    expect((await verify(store)).faults).toEqual([]);
  });

  test(
    "a post is altered and taken back by its writer alone, and the history keeps it",
    { timeout: 120_000 },
    async () => {
      const { kim, rut, lea, store } = await opened(database);
      const post = await kim.say(goal, "@{rut} Fel siffra");
      const [before] = (await kim.see(goal)).posts;
      const seen = { post, change: before?.change ?? 0 };
      expect(codeOf(await rut.ask("/posts/alter", { ...seen, text: "Rätt siffra" }))).toBe("not_own_post");
      expect(codeOf(await rut.ask("/posts/take-back", seen))).toBe("not_own_post");
      expect((await kim.ask("/posts/alter", { ...seen, text: "@{lea} Rätt siffra" })).status).toBe(200);
      expect(codeOf(await kim.ask("/posts/alter", { ...seen, text: "Från en annan flik" }))).toBe("changed_meanwhile");
      expect([(await rut.mentions()).length, (await lea.mentions()).length]).toEqual([0, 1]);
      const answer = await lea.say(goal, "Jaså?", post);
      const [altered] = (await lea.see(goal)).posts;
      expect(altered).toMatchObject({ parts: [{ person: "lea" }, { text: " Rätt siffra" }] });
      expect(altered?.alteredAt).not.toBeNull();
      await kim.ask("/posts/take-back", { post, change: altered?.change });
      const [gone] = (await lea.see(goal)).posts;
      expect(gone).toMatchObject({ isTakenBack: true, parts: [], answers: [{ id: answer }] });
      expect(codeOf(await kim.ask("/posts/alter", { post, change: gone?.change, text: "Nej" }))).toBe("unknown_post");
      expect(codeOf(await kim.ask("/posts", { on: answers, text: "Hit?", answers: post }))).toBe("unknown_post");
      const { entries } = await history(store, { filter: { noun: "post" }, limit: 10 });
      expect(JSON.stringify(entries)).toContain("Fel siffra");
    },
  );

  test("who may read, write, mention and be mentioned", { timeout: 120_000 }, async () => {
    const { kim, rut, lea, sam, ada, directory, setGrants } = await opened(database);
    await kim.say(answers, "Hemligt");
    // What is wanted of the region is discussed by all below; what a unit answers by those who may read it.
    for (const one of [kim, rut, lea, sam]) expect((await one.see(goal)).may.write.allowed).toBe(true);
    for (const one of [sam, ada]) {
      expect((await one.ask(`/posts?on=${encodeURIComponent(answers)}`)).status).toBe(403);
      expect((await one.ask("/posts", { on: answers, text: "Hej", answers: null })).status).toBe(403);
      expect((await one.ask(`/posts/people?on=${encodeURIComponent(answers)}`)).status).toBe(403);
    }
    expect((await ada.ask(`/posts?on=${goal}`)).status).toBe(403);
    // Those whom one may not see are not told of, and not mentioned; nor is anybody who can't read it.
    expect(await rut.people(goal)).toEqual(["kim", "lea"]);
    expect(await kim.people(goal, "sa")).toEqual(["sam"]);
    expect(await kim.people(answers)).toEqual(["lea", "rut"]);
    for (const [one, on, person] of [
      [rut, goal, "sam"],
      [kim, answers, "sam"],
      [kim, goal, "ada"],
      [kim, goal, "nobody"],
    ] as const)
      expect((await one.ask("/posts", { on, text: `@{${person}} Hej`, answers: null })).body).toMatchObject({
        code: "mentioned_cannot_read",
        field: "text",
      });
    await directory.database.updateTable("person").set({ status: "blocked" }).where("id", "=", "lea").execute();
    expect(await kim.people(answers)).toEqual(["rut"]);
    expect(codeOf(await kim.ask("/posts", { on: answers, text: "@{lea} Hej", answers: null }))).toBe(
      "mentioned_cannot_read",
    );
    // Nobody is told of what they have written themselves.
    await kim.say(answers, "@{kim} Kom ihåg");
    expect(await kim.mentions()).toEqual([]);
    for (const on of ["objective:none", "level:goal", "healthy", "round:t9 VARD", "round:t1 NONE", "unit:VARD"])
      expect([on, (await kim.ask(`/posts?on=${encodeURIComponent(on)}`)).status]).toEqual([on, 404]);
    // A mention is gone when its reader may not read any more.
    await kim.say(answers, "@{rut} Hej");
    expect(await rut.mentions()).toHaveLength(1);
    await setGrants([{ person: "rut", role: "reporter", unit: "SERV" }], now());
    expect(await rut.mentions()).toEqual([]);
  });

  test("a program reads and does not write", { timeout: 120_000 }, async () => {
    const { api, directory } = await opened(database);
    const scope = { workspace: null, rights: ["read" as const, "report" as const], unit: null, people: false };
    const times = { createdAt: author(1).at, endsAt: new Date(Date.now() + 3_600_000).toISOString(), usedAt: null };
    const secret = `token-of-rut-${"x".repeat(20)}`;
    await addToken(directory, digestOf(secret), { id: "t", person: "rut", name: "Program", scope, ...times });
    const [open] = await api.services.workspaces.list();
    const ask = (path: string, init: RequestInit = {}) => {
      const headers = { Authorization: `Bearer ${secret}`, "Content-Type": "application/json" };
      return api.api.request(`http://localhost/api/workspaces/${open?.id}/posts${path}`, { ...init, headers });
    };
    const seen = await ask(`?on=${goal}`);
    expect(discussionSchema.parse(await seen.json()).may.write.allowed).toBe(false);
    const said = await ask("", { method: "POST", body: JSON.stringify({ on: goal, text: "Hej", answers: null }) });
    expect(said.status).toBe(403);
  });

  test(
    "a folder that is loaded again leaves what has been said, and a backup has it",
    { timeout: 120_000 },
    async () => {
      const { kim, store } = await opened(database);
      const post = await kim.say(goal, "@{rut} Hej");
      const workspace = { ...(await readWorkspace(store)), name: { sv: "Ny" } };
      await replaceWorkspace(store, { ...now(), workspace, files: new Map() });
      expect((await kim.see(goal)).posts).toMatchObject([{ id: post }]);
      expect((await history(store, { filter: { noun: "post" }, limit: 9 })).total).toBe(1);
      const lines: string[] = [];
      for await (const part of backupStream(store).pipe(createGunzip())) lines.push(String(part));
      expect(lines.join("")).toContain("@{rut} Hej");
    },
  );

  test(
    "hostile texts are kept to the letter, and bad ones are refused beside the field",
    { timeout: 120_000 },
    async () => {
      const { kim } = await opened(database);
      const written: string[] = [];
      for (const payload of payloads) {
        const text = `${payload} @{x y} javascript:alert(1)`;
        const { status, body } = await kim.ask("/posts", { on: goal, text, answers: null });
        if (status === 200) written.push(text);
        else expect(body).toMatchObject({ field: "text" });
      }
      const { posts } = await kim.see(goal);
      expect(posts.map(({ parts }) => parts.map((part) => ("text" in part ? part.text : "")).join(""))).toEqual(
        written,
      );
      expect(written.length).toBeGreaterThan(payloads.length / 2);
      for (const [text, code] of [
        [" \n\t", "post_empty"],
        ["a".repeat(4_001), "text_too_long"],
        ["a\0b", "text_not_kept"],
        ["\ud800", "text_not_kept"],
      ] as const)
        expect((await kim.ask("/posts", { on: goal, text, answers: null })).body).toMatchObject({
          code,
          field: "text",
        });
      expect((await kim.see(goal)).posts).toHaveLength(written.length);
    },
  );

  test(
    "a person gets to see where they are mentioned, and is erased without a trace of the name",
    { timeout: 120_000 },
    async () => {
      const { kim, rut, store, directory } = await opened(database);
      await kim.say(answers, "@{rut} Hej");
      await rut.say(goal, "Själv skrivet");
      const extract = await personalExtract(store, "person:rut");
      expect(extract.mentions).toMatchObject([
        { person: "rut", isRead: false, in: { text: "@{rut} Hej", on: answers } },
      ]);
      expect(JSON.stringify(extract.changes)).toContain("Själv skrivet");
      const entry = {
        at: author(9).at,
        what: "person_erased",
        by: null,
        person: "rut",
        workspace: null,
        detail: {},
      } as const;
      await erasePerson(directory, "rut", entry);
      expect((await kim.see(answers)).posts).toMatchObject([
        { parts: [{ person: "rut", name: "borttagen person" }, {}] },
      ]);
      expect((await kim.see(goal)).posts).toMatchObject([{ who: "borttagen person" }]);
      expect((await verify(store)).faults).toEqual([]);
    },
  );
});
