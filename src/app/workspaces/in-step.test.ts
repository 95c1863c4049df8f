import { expect, test } from "vitest";

import { inStep } from "./in-step.ts";

test("who asks while the work is under way gets what is begun afterwards, together with all others who wait", async () => {
  let written = 0;
  let begun = 0;
  const ends: (() => void)[] = [];
  const { ask, idle } = inStep(async () => {
    begun += 1;
    const seen = written;
    await new Promise<void>((end) => ends.push(end));
    return seen;
  });
  const first = ask();
  await Promise.resolve();
  written = 1;
  const [second, third] = [ask(), ask()];
  ends.shift()?.();
  expect(await first).toBe(0);
  await Promise.resolve();
  ends.shift()?.();
  expect(await Promise.all([second, third])).toEqual([1, 1]);
  expect(begun).toBe(2);
  await idle();
});

test("work that fails fails for those who waited for it, and is done again for the next", async () => {
  let done = 0;
  const { ask, idle } = inStep(async () => {
    done += 1;
    if (done === 1) throw new Error("the first");
    return done;
  });
  const first = ask();
  await expect(first).rejects.toThrow("the first");
  expect(await ask()).toBe(2);
  await idle();
});
