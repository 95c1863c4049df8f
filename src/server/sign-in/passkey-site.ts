import { isIP } from "node:net";

import { found, refused } from "#app/result.ts";

import type { LocalResult } from "./local-problems.ts";

/** What passkeys are made for. They hold for the host name: move the server to another, and everybody needs new ones. */
export interface PasskeySite {
  /** As browsers send it: `https://tertial.region.se`, with the port where it is not the usual one. */
  readonly origin: string;
  /** The origin's host name. */
  readonly rpId: string;
  /** What the person sees when the passkey is made. */
  readonly name: string;
}

/** The site of a server with that address. Browsers have passkeys only for host names, over https or at localhost: else `passkeys_not_here`. */
export function passkeySite(address: string, name: string): LocalResult<PasskeySite> {
  const url = URL.parse(address);
  if (url === null || !canHavePasskeys(url)) return refused("passkeys_not_here", { detail: address });
  return found({ origin: url.origin, rpId: url.hostname, name });
}

function canHavePasskeys({ protocol, hostname }: URL): boolean {
  if (isIP(hostname.replaceAll(/[[\]]/g, "")) !== 0) return false;
  return protocol === "https:" || (protocol === "http:" && /(?:^|\.)localhost$/.test(hostname));
}
