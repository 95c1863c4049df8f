/** Whether an address that somebody has written leads out to the web or mail: the only kinds that a text may link to, but for its own places. */
export function leadsOutside(address: string): boolean {
  return /^(https?:\/\/|mailto:)\S+$/iu.test(address);
}
