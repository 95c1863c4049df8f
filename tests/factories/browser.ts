import { Secret, TOTP } from "otpauth";
import { z } from "zod";

import type { Api } from "#server/services.ts";

/** A browser with its cookies, at an address of ours. */
export interface Browser {
  /** Asks as a page of ours would, unless the headers say otherwise. */
  readonly ask: (action: string, body?: object, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
  /** By name: what the server has set, with its attributes. */
  readonly cookies: ReadonlyMap<string, string>;
  /** As somebody else who can write cookies to the browser would. */
  readonly plant: (name: string, value: string) => void;
}

export interface Answered {
  readonly status: number;
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** `machine`: the address that it asks from. */
export function newBrowser(api: Api, origin = "http://localhost", machine = "192.0.2.1"): Browser {
  const cookies = new Map<string, string>();
  const ask: Browser["ask"] = async (action, body, more) => {
    const [method = "", path = ""] = action.split(" ");
    const headers = new Headers({ Origin: origin, "Content-Type": "application/json", ...more });
    const sent = [...cookies].map(([name, value]) => `${name}=${value.split(";")[0] ?? ""}`);
    if (sent.length > 0) headers.set("Cookie", sent.join("; "));
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const from = { incoming: { socket: { remoteAddress: machine } } };
    const response = await api.request(`${origin}${path}`, { method, headers, ...json }, from);
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=(.*)$/u.exec(line) ?? [];
      cookies.set(name, value);
    }
    const answer = z.record(z.string(), z.unknown()).parse(await response.json());
    return { status: response.status, code: typeof answer["code"] === "string" ? answer["code"] : "", body: answer };
  };
  return { ask, cookies, plant: (name, value) => void cookies.set(name, value) };
}

/** What an app shows at a moment, milliseconds since 1970, for a secret in groups of four. */
export function codeAt(groups: string, now: number): string {
  return new TOTP({ secret: Secret.fromBase32(groups.replaceAll(" ", "")) }).generate({ timestamp: now });
}
