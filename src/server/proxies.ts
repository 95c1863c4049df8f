import type { Environment } from "./sign-in/secret-reference.ts";

/** `TERTIAL_PROXIES` is no number of servers. */
export class ProxiesError extends Error {
  readonly written: string;

  constructor(written: string) {
    super(`TERTIAL_PROXIES is ${written}`);
    this.written = written;
  }
}

/** How many servers stand in front of this one, by `TERTIAL_PROXIES`; none where it is not set. Throws a ProxiesError for what is no number from 0 to 9. */
export function proxiesOf(environment: Environment): number {
  const written = environment["TERTIAL_PROXIES"]?.trim() || "0";
  if (!/^\d$/u.test(written)) throw new ProxiesError(written);
  return Number(written);
}
