import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";

import { serve } from "#server/serve.ts";
import { openStore } from "#store/open.ts";
import { readWorkspace } from "#store/read.ts";
import { verify } from "#store/verify.ts";

import { demoCookie } from "../factories/demo.ts";
import { databases } from "../store/databases.ts";
import { textOf } from "../store/places.ts";

/** When a connection is cut: half of the request is sent, all of it, or the answer has begun to come. */
const moments = ["half", "sent", "answered"] as const;
type Moment = (typeof moments)[number];

/** A file of a month for each. */
function fileOf(moment: Moment): string {
  const period = `2025-0${5 + moments.indexOf(moment)}`;
  return `Enhet;Mått;Kön;Period;Värde\nVARD;headcount;K;${period};650\nVARD;headcount;M;${period};165\n`;
}

const received = z.object({ import: z.string(), isKnown: z.boolean() });
const listed = z.object({ imports: z.array(z.object({ id: z.string(), state: z.string() })) });
const states = (body: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(listed.parse(body).imports.map(({ id, state }) => [id, state]));

describe.each(databases())("on $name", { timeout: 120_000 }, ({ starterPlace }) => {
  /** The starter workspace on a real server, and the ways to ask it. */
  async function served() {
    const folder = mkdtempSync(join(tmpdir(), "tertial-cut-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const at = await starterPlace();
    const server = await serve({ places: [textOf(at)], port: 0, directory: join(folder, "people"), isDemo: true });
    let isOpen = true;
    const close = async (): Promise<void> => {
      if (isOpen) await server.close();
      isOpen = false;
    };
    onTestFinished(close);
    const headers = { Cookie: await demoCookie(server.url, "demo-controller"), Origin: server.url.slice(0, -1) };
    const all: unknown = await (await fetch(`${server.url}api/workspaces`, { headers })).json();
    const [{ id }] = z.object({ workspaces: z.tuple([z.object({ id: z.string() })]) }).parse(all).workspaces;
    const imports = `/api/workspaces/${id}/imports`;
    const ask = async (more: string, body?: string): Promise<{ status: number; body: unknown }> => {
      const sent = body === undefined ? {} : { method: "POST", body };
      const type = { "Content-Type": more.startsWith("?") ? "application/octet-stream" : "application/json" };
      const answer = await fetch(new URL(`${imports}${more}`, server.url), {
        headers: { ...headers, ...type },
        ...sent,
      });
      return { status: answer.status, body: await answer.json() };
    };
    /** Begins to ask over a connection of its own, which is then cut. */
    const cut = async (more: string, body: string, moment: Moment): Promise<void> => {
      const bytes = Buffer.from(body);
      const socket = connect(server.port, "127.0.0.1");
      const head = {
        ...headers,
        Host: new URL(server.url).host,
        "Content-Type": "application/json",
        "Content-Length": String(bytes.length),
        Expect: "100-continue",
      };
      const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(`POST ${imports}${more} HTTP/1.1\r\n${lines.join("")}\r\n`);
      expect(String((await once(socket, "data"))[0])).toMatch(/^HTTP\/1\.1 100 /u);
      socket.write(moment === "half" ? bytes.subarray(0, bytes.length / 2) : bytes);
      if (moment === "answered") expect(String((await once(socket, "data"))[0])).toMatch(/^HTTP\/1\.1 200 /u);
      socket.destroySoon();
      await once(socket, "close");
    };
    /** What the store says once the server has let go of it. */
    const kept = async () => {
      await close();
      const store = await openStore(at);
      try {
        const { facts } = await readWorkspace(store);
        return { ...(await verify(store)), facts };
      } finally {
        await store.close();
      }
    };
    return { ask, cut, kept };
  }

  test("a file, and a confirmation, whose connection is cut is there whole and once, or not at all", async () => {
    const { ask, cut, kept } = await served();
    for (const [index, moment] of moments.entries()) {
      const [file, text] = [`?name=${moment}.csv`, fileOf(moment)];
      const id = String(index + 1);
      await cut(file, text, moment);
      const again = await ask(file, text);
      expect(again).toMatchObject({ status: 200, body: { import: id } });
      if (moment !== "sent") expect(received.parse(again.body).isKnown).toBe(moment === "answered");
    }
    expect(states((await ask("")).body)).toEqual({ 1: "pending", 2: "pending", 3: "pending" });
    for (const [index, moment] of moments.entries()) {
      const id = String(index + 1);
      const { preview } = z.object({ preview: z.string() }).parse((await ask(`/${id}`)).body);
      const confirmation = JSON.stringify({ preview, reason: moment, saveProfile: false });
      await cut(`/${id}/confirm`, confirmation, moment);
      const { status } = await ask(`/${id}/confirm`, confirmation);
      expect({ half: [200], sent: [200, 409], answered: [409] }[moment]).toContain(status);
    }
    expect(states((await ask("")).body)).toEqual({ 1: "confirmed", 2: "confirmed", 3: "confirmed" });
    const { faults, changes, facts } = await kept();
    expect([faults, changes]).toEqual([[], 1 + moments.length]);
    for (const moment of moments)
      expect(facts.filter(({ source }) => source.file === `${moment}.csv`).map(({ amount }) => amount)).toEqual([
        650, 165,
      ]);
  });
});
