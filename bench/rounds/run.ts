import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { sql } from "kysely";

import { openDirectoryAt } from "../../src/store/directory/open.ts";
import { openStore } from "../../src/store/open.ts";
import { replaceWorkspace } from "../../src/store/replace.ts";
import { verify } from "../../src/store/verify.ts";
import { cookieOf, personIn } from "../../tests/factories/server.ts";
import { startServer } from "../../tests/store/postgres.ts";
import { ask, eachOf, told, type Asked } from "./http.ts";
import * as data from "./region.ts";

/**
 * 500 people reporting at once, over HTTP to a server in a process of its own, on PostgreSQL: all press the key at the same moment,
 * and then at the pace of people. Beside it a bare Hono that writes the same row, in turn. Then a whole round of 1 000 units, by API.
 */
const bursts = 2;
const [paceSeconds, everySeconds] = [10, 20];

const range = (length: number): readonly number[] => Array.from({ length }, (_, number) => number);
const begin = performance.now();
const say = (line: string): void =>
  console.log(`${((performance.now() - begin) / 1000).toFixed(0).padStart(4)} s  ${line}`);

async function started(...args: readonly string[]): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "serve.ts"), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout ?? child, "data")) as [Buffer];
  return { child, port: Number(/port (\d+)/u.exec(line.toString())?.[1]) };
}

/** What was told as saved. */
interface Saved {
  readonly id: string;
  readonly change: number;
  readonly text: string;
}

const server = await startServer();
const [storeUrl, directoryUrl, plainUrl] = [
  await server.createDatabase(),
  await server.createDatabase(),
  await server.createDatabase(),
];
say(`Node ${process.version}, ${availableParallelism()} cores`);
const store = await openStore({ kind: "postgres", url: storeUrl });
const author = { by: "bench", at: new Date().toISOString(), reason: "given" };
await replaceWorkspace(store, { ...author, workspace: data.region(), files: new Map() });
say("the region is recorded");
const directory = await openDirectoryAt(directoryUrl);
const cookieFor = async (person: string): Promise<string> => {
  await personIn(directory, person);
  return cookieOf(directory, person);
};
const cookies: string[] = [];
for (const person of range(data.people)) cookies.push(await cookieFor(data.personName(person)));
const [controller, manager] = [await cookieFor("controller"), await cookieFor("manager")];
const own = await started("own", storeUrl, directoryUrl);
const plain = await started("plain", plainUrl);

const saved: Saved[] = [];
let number = 0;

const unitPath = (person: number): string =>
  `/api/workspaces/region/rounds/now/units/${data.unitName(data.unitOf(person))}`;

/** The changes that a person's page says that the next saves rest on. */
const resting = new Map<string, number>();

async function page(person: number): Promise<Asked> {
  const asked = await ask(own.port, unitPath(person), cookies[person] ?? "");
  if (asked.status !== 200) return asked;
  const { items } = JSON.parse(asked.body) as {
    readonly items: readonly { readonly subject: string; readonly written: { readonly change: number } | null }[];
  };
  for (const { subject, written } of items) if (written !== null) resting.set(subject, written.change);
  return asked;
}

function answerOf(person: number) {
  number += 1;
  const subject = `objective:${data.objectiveName(data.unitOf(person), number % data.objectives)}`;
  const text = `Svar ${number}: ${"bemanningen har varit jämn. ".repeat(4)}`;
  const said = { step: "met", trend: null, outcome: null, reason: null, comment: { sv: text }, carriedOver: false };
  return { subject, scale: "fulfilment", ...said, change: resting.get(subject) ?? null };
}

async function save(person: number): Promise<Asked> {
  const answer = answerOf(person);
  const asked = await ask(own.port, `${unitPath(person)}/answers`, cookies[person] ?? "", answer);
  if (asked.status !== 200) {
    return asked;
  }
  const { change } = JSON.parse(asked.body) as { readonly change: number };
  resting.set(answer.subject, change);
  saved.push({
    id: `now ${data.unitName(data.unitOf(person))} ${answer.subject} unit`,
    change,
    text: answer.comment.sv,
  });
  return asked;
}

const savePlain = (person: number): Promise<Asked> =>
  ask(plain.port, `/answers/${data.unitName(data.unitOf(person))}`, "", answerOf(person));

const everybody = range(data.people);
const atOnce = async (work: (person: number) => Promise<Asked>): Promise<readonly Asked[]> =>
  Promise.all(everybody.map(work));

/** Each person once every so many seconds, evenly spread. */
async function atPace(work: (person: number) => Promise<Asked>): Promise<readonly Asked[]> {
  const running: Promise<Asked>[] = [];
  const start = performance.now();
  const gap = (everySeconds * 1000) / data.people;
  for (let turn = 0; turn * gap < paceSeconds * 1000; turn += 1) {
    await wait(Math.max(0, start + turn * gap - performance.now()));
    running.push(work(turn % data.people));
  }
  return Promise.all(running);
}

say(`first pages, all at once: ${told(await atOnce(page))}`);
await atOnce(savePlain);
const [saves, plains, pages]: [Asked[], Asked[], Asked[]] = [[], [], []];
for (const _ of range(bursts)) {
  saves.push(...(await atOnce(save)));
  plains.push(...(await atOnce(savePlain)));
  pages.push(...(await atOnce(page)));
}
say(`500 saves at once: ${told(saves)}`);
say(`500 saves at once, plain: ${told(plains)}`);
say(`500 pages at once: ${told(pages)}`);
say(`a save each every ${everySeconds} s: ${told(await atPace(save))}`);
say(`the same, plain: ${told(await atPace(savePlain))}`);
say(`a page each every ${everySeconds} s: ${told(await atPace(page))}`);

const { rows } = await sql<{ id: string; change: number; text: string }>`
  select id, change, body->'value'->'comment'->>'sv' as text from item where noun = 'assessment' and change > 1`.execute(
  store.database,
);
const there = new Set(rows.map(({ id, change, text }) => `${id} ${change} ${text}`));
const lost = saved.filter(({ id, change, text }) => !there.has(`${id} ${change} ${text}`));
say(`${saved.length} saves were confirmed, ${lost.length} of them are not there`);

const whole = "/api/workspaces/region/rounds/whole";
const played: Asked[] = [];
const play = async (path: string, cookie: string, body: unknown): Promise<void> => {
  const asked = await ask(own.port, `${whole}${path}`, cookie, body);
  if (asked.status !== 200) console.log(path, asked.status, asked.body.slice(0, 200));
  played.push(asked);
};
const start = performance.now();
await play("/open", controller, { reason: "Nu börjar vi" });
const all = range(data.units).toReversed();
await eachOf(all, 20, async (unit) => {
  const path = `/units/${data.unitName(unit)}`;
  const said = { step: "met", trend: null, outcome: null, reason: null, comment: null, carriedOver: false };
  for (const one of range(data.assignments))
    await play(`${path}/answers`, controller, {
      ...{ subject: `assignment:${data.assignmentName(unit, one)}`, scale: "fulfilment", ...said, change: null },
    });
  await play(`${path}/submit`, controller, { comment: null });
});
await eachOf(all, 20, async (unit) => play(`/units/${data.unitName(unit)}/approve`, manager, { comment: null }));
await play("/close", controller, { reason: "Klart" });
const seconds = (performance.now() - start) / 1000;
say(`a whole round of ${data.units} units in ${seconds.toFixed(0)} s: ${told(played)}`);
say(`the chain of changes: ${(await verify(store)).faults.length} faults`);

own.child.kill();
plain.child.kill();
await store.close();
await directory.close();
await server.stop();
