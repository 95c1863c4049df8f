import { plainRound } from "#domain/rounds/round.ts";
import { mailSetting } from "#server/settings/mail.ts";
import { saveSetting } from "#server/settings/setting.ts";
import type { Directory } from "#store/directory/open.ts";

import { author } from "../store/made.ts";
import { mailServer, type MailServer } from "./mail-server.ts";
import { personIn } from "./server.ts";
import { span } from "./workspace.ts";

/** The one address that the mail server does not take. */
export const refusedAddress = "refused@region.example";

/** A mail server without TLS and passwords. */
export function plainMailServer(): Promise<MailServer> {
  return mailServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _, done) =>
      done(address === refusedAddress ? Object.assign(new Error("no such"), { responseCode: 550 }) : null),
  });
}

/** Has mail be sent by the server at a port of this machine; null: by none. */
export async function sendMailBy(directory: Directory, port: number | null): Promise<void> {
  const hand = { directory, at: author(1).at, by: null, isProgram: false };
  const at = { host: "127.0.0.1", security: "none", userName: null, password: null } as const;
  const from = { name: "Tertial", address: "tertial@region.example" };
  await saveSetting(hand, mailSetting, { server: port === null ? null : { ...at, port, from, replyTo: null } });
}

/** Four people who have to do with the starter workspace's round, and their roles; Ola has no address. */
export async function remindedPeople(directory: Directory) {
  await personIn(directory, "rut", { mail: "rut@region.example" });
  await personIn(directory, "eva", { mail: "eva@region.example", language: "en" });
  await personIn(directory, "ola", { mail: null });
  await personIn(directory, "kim", { mail: "kim@region.example" });
  return [
    { person: "rut", role: "reporter", unit: "VARD" },
    { person: "ola", role: "reporter", unit: "SERV" },
    { person: "eva", role: "manager", unit: "RE" },
    { person: "kim", role: "controller", unit: "RE" },
  ] as const;
}

/** The starter workspace's round `t1`, open until a day. */
export function openRound(deadline: string) {
  const round = { ...plainRound, id: "t1", name: { sv: "Tertial 1" }, period: span("2026T1") };
  return {
    ...round,
    previous: null,
    report: null,
    stage: "open",
    deadline,
    units: ["RE", "VARD", "SERV"],
  } as const;
}
