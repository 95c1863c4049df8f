import * as fc from "fast-check";
import { expect, test } from "vitest";

import { accountKey, addressKey } from "./attempt-keys.ts";
import { attemptLimits, mayAttempt, waitInWords, type FailedAttempts } from "./rate-limit.ts";

const [second, minute, hour] = [1000, 60_000, 3_600_000];
const now = Date.UTC(2025, 8, 1);
const none: FailedAttempts = { ofAccount: [], ofAddress: [] };

const failures = (count: number, at = now): number[] => Array<number>(count).fill(at);

const anyTimes = fc.array(fc.integer({ min: now - 30 * hour, max: now + hour }), { maxLength: 150 });
const anyFailed = fc.record({ ofAccount: anyTimes, ofAddress: anyTimes });

/** When the next attempt is allowed, if no more fail. */
function freeAt(failed: FailedAttempts, moment = now): number {
  const verdict = mayAttempt(failed, moment);
  return verdict.isAllowed ? moment : verdict.until;
}

test("each failure after the fourth doubles the wait, up to an hour", () => {
  const waits = Array.from({ length: 13 }, (_, count) => freeAt({ ...none, ofAccount: failures(count) }) - now);
  expect(waits.map((wait) => wait / minute)).toEqual([0, 0, 0, 0, 0, 0.5, 1, 2, 4, 8, 16, 32, 60]);
});

test("the wait is counted from the latest failure, and a day without any wipes them out", () => {
  const ofAccount = failures(5, now - 20 * second);
  expect(freeAt({ ...none, ofAccount })).toBe(now + 10 * second);
  expect(freeAt({ ...none, ofAccount }, now + 10 * second)).toBe(now + 10 * second);
  const yesterday = failures(12, now - 24 * hour);
  expect(freeAt({ ...none, ofAccount: [...yesterday, ...failures(4)] })).toBe(now);
});

test("an address may fail a hundred times in a quarter of an hour, whichever accounts it tries", () => {
  const spent = [now - 14 * minute, ...failures(98, now - minute)];
  expect(freeAt({ ...none, ofAddress: spent })).toBe(now);
  expect(freeAt({ ...none, ofAddress: [...spent, now] })).toBe(now + minute);
});

test("nobody waits longer than an hour from now, whatever has been recorded", () => {
  fc.assert(
    fc.property(anyFailed, (failed) => {
      expect(freeAt(failed)).toBeLessThanOrEqual(now + attemptLimits.account.longestDelay);
    }),
  );
});

test("who has waited is let try", () => {
  fc.assert(
    fc.property(anyFailed, (failed) => {
      const past = {
        ofAccount: failed.ofAccount.filter((at) => at <= now),
        ofAddress: failed.ofAddress.filter((at) => at <= now),
      };
      expect(mayAttempt(past, freeAt(past)).isAllowed).toBe(true);
    }),
  );
});

test("one more failure never shortens the wait, and the order of them is nothing", () => {
  fc.assert(
    fc.property(anyFailed, (failed) => {
      const more = { ofAccount: [now, ...failed.ofAccount], ofAddress: [now, ...failed.ofAddress] };
      expect(freeAt(more)).toBeGreaterThanOrEqual(freeAt(failed));
      const turned = { ofAccount: failed.ofAccount.toReversed(), ofAddress: failed.ofAddress.toReversed() };
      expect(mayAttempt(turned, now)).toEqual(mayAttempt(failed, now));
    }),
  );
});

test("one who goes on as soon as it is allowed gets 34 attempts a day", () => {
  const ofAccount: number[] = [];
  for (let at = now; at < now + 24 * hour; at = freeAt({ ...none, ofAccount }, at)) ofAccount.push(at);
  expect(ofAccount.length).toBe(34);
});

test("a wait is told in seconds or minutes, never too short", () => {
  expect([1, 30 * second, 59_001, 61 * second, hour].map(waitInWords)).toEqual([
    "1\u00A0s",
    "30\u00A0s",
    "1\u00A0min",
    "2\u00A0min",
    "60\u00A0min",
  ]);
});

test("an account is one however its name is typed, and the key doesn't show it", () => {
  expect(accountKey(" Åsa.Oberg ")).toBe(accountKey("a\u030Asa.oberg"));
  expect(accountKey("asa.oberg")).not.toBe(accountKey("åsa.oberg"));
  expect(accountKey("åsa.oberg")).not.toContain("oberg");
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:1:2::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
])("attempts from %s are recorded under %s", (address, key) => expect(addressKey(address)).toBe(key));
