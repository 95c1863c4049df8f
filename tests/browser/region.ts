import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Grant } from "#domain/permissions/grant.ts";
import type { Workspace } from "#domain/workspace.ts";
import { serve, type RunningServer } from "#server/serve.ts";
import { dayOf } from "#server/services.ts";
import { mailSetting } from "#server/settings/mail.ts";
import { saveSetting } from "#server/settings/setting.ts";
import { openDirectory } from "#store/directory/open.ts";
import { openStore } from "#store/open.ts";
import { replaceWorkspace } from "#store/replace.ts";

import { mailServer, type MailServer } from "../factories/mail-server.ts";
import { personIn } from "../factories/server.ts";
import * as factory from "../factories/workspace.ts";

/** A board, three divisions below it, and twelve wards below each: forty units. */
const divisions = ["Medicin", "Kirurgi", "Psykiatri"] as const;
const wardsEach = 12;

export const board = { code: "N", name: "Hälso- och sjukvårdsnämnden" } as const;

export interface Division {
  readonly code: string;
  readonly name: string;
  readonly wards: readonly { readonly code: string; readonly name: string }[];
}

export const region: readonly Division[] = divisions.map((name, index) => {
  const code = `D${index + 1}`;
  const ward = (at: number) => ({ code: `${code}-${at}`, name: `Avdelning ${at}, ${name.toLowerCase()}` });
  return { code, name, wards: Array.from({ length: wardsEach }, (_, at) => ward(at + 1)) };
});

/** A server of its own, with a clock that can be put forward and a mail server that keeps what it gets. */
export interface Region {
  readonly server: RunningServer;
  readonly mail: MailServer;
  /** Days from when the server started. */
  readonly day: (after: number) => string;
  readonly passDays: (days: number) => void;
  readonly close: () => Promise<void>;
}

const dayLength = 24 * 60 * 60 * 1000;

/** Serves the region with a planned round of all its units. To be closed. */
export async function serveRegion(): Promise<Region> {
  const folder = mkdtempSync(join(tmpdir(), "tertial-region-"));
  const start = new Date();
  // Nobody is reminded in the night.
  start.setHours(9, 0, 0, 0);
  let passed = 0;
  const began = Date.now();
  const now = (): Date => new Date(start.getTime() + passed + Date.now() - began);
  const at = now().toISOString();
  const today = dayOf(start);
  const mail = await mailServer({ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"] });
  const place = join(folder, "store");
  const store = await openStore({ kind: "folder", folder: place });
  await replaceWorkspace(store, { by: "test", at, reason: "first", workspace: workspaceOn(today), files: new Map() });
  await store.close();
  const directory = join(folder, "directory");
  const people = await openDirectory({ kind: "folder", folder: directory });
  await personIn(people, "demo-reporter", { name: "Rapportör", mail: "rapportor@region.example", source: "demo" });
  await personIn(people, "demo-manager", { name: "Chef", mail: "chef@region.example", source: "demo" });
  const smtp = { host: "127.0.0.1", port: mail.port, security: "none", userName: null, password: null } as const;
  const from = { name: "Tertial", address: "tertial@region.example" };
  const hand = { directory: people, at, by: null, isProgram: false };
  await saveSetting(hand, mailSetting, { server: { ...smtp, from, replyTo: null } });
  await people.close();
  const server = await serve({ places: [place], directory, port: 5180, isDemo: true, now, remindEvery: 250 });
  return {
    server,
    mail,
    day: (after) => dayOf(new Date(start.getTime() + after * dayLength)),
    passDays: (days) => {
      passed += days * dayLength;
    },
    close: async () => {
      await server.close();
      await mail.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function workspaceOn(today: string): Workspace {
  const wards = region.flatMap((division) => division.wards.map((ward) => ({ ...ward, division })));
  const parents = {
    [board.code]: null,
    ...Object.fromEntries(region.map(({ code }) => [code, board.code])),
    ...Object.fromEntries(wards.map(({ code, division }) => [code, division.code])),
  };
  const tree = factory.organisationOf(parents);
  const named = new Map([board, ...region, ...wards].map(({ code, name }) => [code, { sv: name }]));
  const name = (code: string) => named.get(code) ?? { sv: code };
  const grant = (person: string, role: Grant["role"], unit: string): Grant => {
    return { id: `${person} ${unit}`, person, role, unit, from: today, to: null, delegatedFrom: null };
  };
  const everyone = [board.code, ...region.map(({ code }) => code), ...wards.map(({ code }) => code)];
  return factory.workspaceOf({
    id: "store",
    name: { sv: "Regionen" },
    organisation: {
      ...tree,
      units: tree.units.map((one) => ({ ...one, name: name(one.code) })),
      edges: tree.edges.map((one) => ({ ...one, name: name(one.unit) })),
    },
    grants: [
      ...region.map(({ code }) => grant("demo-manager", "manager", code)),
      ...wards.map(({ code }) => grant("demo-reporter", "reporter", code)),
      grant("demo-publisher", "manager", board.code),
    ],
    plan: {
      levels: [{ id: "goal", name: { sv: "Mål" }, plural: { sv: "Mål" } }],
      objectives: [
        factory.objectiveOf("wait", { unit: board.code, name: { sv: "Ingen väntar i onödan" } }),
        ...wards.map(({ code }) =>
          factory.objectiveOf(code, { unit: code, supports: ["wait"], name: { sv: "Svar inom en vecka" } }),
        ),
      ],
      indicators: [],
      assignments: [],
    },
    rounds: [
      factory.roundOf("2018t1", "2018T1", {
        name: { sv: "Tertialrapport 1 2018" },
        units: everyone,
        report: "report",
        asks: {
          subjects: ["objective"],
          deviations: [],
          questions: [{ id: "crew", name: { sv: "Hur ser bemanningen ut i sommar?" }, help: null, required: true }],
          instructions: null,
        },
      }),
    ],
    reports: [
      factory.templateOf("# Mål\n\n::goals{level=goal heading=2}\n\n# Bemanningen\n\n::comment{on=question:crew}\n", {
        unit: board.code,
        round: "2018t1",
        period: "2018T1",
      }),
    ],
  });
}
