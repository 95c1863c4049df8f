/** One of those measured: loads the data, then answers the statement of a unit as 60 sums in kronor, row by row. */
export interface Contender {
  readonly name: string;
  readonly facts: number;
  readonly loadSeconds: number;
  readonly megabytes: number;
  readonly statement: (unit: number) => Promise<number[]>;
  readonly close: () => void;
}

/** Resident memory after a collection, in MB. */
export function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1_048_576;
}

export function seconds(start: number): number {
  return (performance.now() - start) / 1000;
}
