import { isIPv6 } from "node:net";

import { digestOf } from "./one-time.ts";

/**
 * What attempts for an account are recorded under, whether it exists or not. A digest, because people write
 * their password in the field for the name now and then.
 */
export function accountKey(userName: string): string {
  return digestOf(userName.normalize("NFKC").trim().toLowerCase());
}

/** What attempts from an address are recorded under: of IPv6 the network (/64), since one machine has all the addresses in it. */
export function addressKey(address: string): string {
  const [bare = ""] = address.toLowerCase().split("%");
  const mapped = /^::ffff:([\d.]+)$/.exec(bare)?.[1];
  return isIPv6(bare) && mapped === undefined ? networkOf(bare) : (mapped ?? bare);
}

function networkOf(address: string): string {
  // A URL writes every address in one way: lower case, no leading zeros.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = canonical.split("::").map((half) => half.split(":").filter((group) => group !== ""));
  const zeros = Array<string>(8 - head.length - tail.length).fill("0");
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(":")}::/64`;
}
