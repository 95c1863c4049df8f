/** In the order that they are looked for: most browsers also call themselves something that they aren't. */
const browsers = [
  [/\bEdg/u, "Edge"],
  [/\bFirefox\//u, "Firefox"],
  [/Chrome\/|\bCriOS\//u, "Chrome"],
  [/\bSafari\//u, "Safari"],
] as const;

const systems = [
  [/\bAndroid\b/u, "Android"],
  [/\biPhone\b/u, "iPhone"],
  [/\biPad\b/u, "iPad"],
  [/\bWindows\b/u, "Windows"],
  [/\bMac OS X\b/u, "Mac"],
  [/\bLinux\b/u, "Linux"],
] as const;

/** Which browser it is, on what, as far as it tells. `on` is the word between the two. */
export function agentText(agent: string, on: string, unknown: string): string {
  const nameIn = (known: readonly (readonly [RegExp, string])[]) => known.find(([sign]) => sign.test(agent))?.[1];
  const [browser = unknown, system] = [nameIn(browsers), nameIn(systems)];
  return system === undefined ? browser : `${browser} ${on} ${system}`;
}
