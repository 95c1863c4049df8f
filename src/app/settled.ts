import type { OpenWorkspace } from "./workspaces/open.ts";

/** What is worked out at once, so that what lacked is known to be this work's. */
type AtOnce<T> = T extends PromiseLike<unknown> ? never : T;

/**
 * Works something out of a workspace's cube: again and again, until the cube had all that it was asked for in memory. Throws a
 * StoreError where the store can't be read.
 */
export async function settled<T>({ visit }: Pick<OpenWorkspace, "visit">, work: () => AtOnce<T>): Promise<AtOnce<T>> {
  const { fetch, end } = visit();
  try {
    for (;;) {
      const worked = work();
      if (!(await fetch())) return worked;
    }
  } finally {
    end();
  }
}
