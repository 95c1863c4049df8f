import { Agent, request } from "node:http";

/** What came of a request, and how many milliseconds it took. */
export interface Asked {
  readonly status: number;
  readonly body: string;
  readonly took: number;
}

const agent = new Agent({ maxSockets: 500 });

export async function ask(port: number, path: string, cookie: string, body: unknown = null): Promise<Asked> {
  const start = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<Asked>();
  const headers = { Cookie: cookie, "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" };
  const method = body === null ? "GET" : "POST";
  const asked = request({ agent, host: "127.0.0.1", port, path, method, headers }, (response) => {
    const parts: Buffer[] = [];
    response.on("data", (part: Buffer) => parts.push(part));
    response.on("error", reject);
    response.on("end", () =>
      resolve({
        status: response.statusCode ?? 0,
        body: Buffer.concat(parts).toString(),
        took: performance.now() - start,
      }),
    );
  });
  asked.on("error", reject);
  asked.end(body === null ? undefined : JSON.stringify(body));
  return promise;
}

/** Does something with each, so many at a time. */
export async function eachOf<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let one = all[next++]; one !== undefined; one = all[next++]) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** The middle, the 95th of a hundred and the longest, in whole milliseconds. */
export function told(all: readonly Asked[]): string {
  const times = all.map(({ took }) => took).toSorted((one, other) => one - other);
  const at = (part: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(0);
  const wrong = all.filter(({ status }) => status !== 200).length;
  return `median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)} ms; ${all.length} requests, ${wrong} errors`;
}
