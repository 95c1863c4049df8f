import { describe, expect, test } from "vitest";

import { addEntry, listEntries } from "../../src/store/directory/entry.ts";
import {
  addPasskey,
  bindIdentity,
  countRecoveryCodes,
  passwordHolder,
  personOfIdentity,
  removeWay,
  renewPassword,
  setPassword,
  takeRecoveryCode,
  takeTotpStep,
  usePasskey,
} from "../../src/store/directory/credential.ts";
import {
  forgetAttempts,
  putLink,
  putPending,
  takeLink,
  takePending,
  tidy,
  tryAttempt,
  useOnce,
  type Attempts,
} from "../../src/store/directory/once.ts";
import { openDirectory, type Directory } from "../../src/store/directory/open.ts";
import {
  addPerson,
  changePerson,
  operatorsWithWays,
  erasePerson,
  findByUserName,
  findPerson,
  listPeople,
  savePeople,
  type Person,
  type PersonChange,
} from "../../src/store/directory/person.ts";
import {
  addSession,
  endOtherSessions,
  endSessions,
  findSession,
  listSessions,
} from "../../src/store/directory/session.ts";
import { readSetting, writeSetting } from "../../src/store/directory/setting.ts";
import { addToken, listTokens, revokeToken, useToken } from "../../src/store/directory/token.ts";
import { openStore } from "../../src/store/open.ts";
import { databases } from "./databases.ts";

const [morning, noon, evening, night] = [
  "2026-03-01T08:00:00.000Z",
  "2026-03-01T12:00:00.000Z",
  "2026-03-01T18:00:00.000Z",
  "2026-03-01T23:00:00.000Z",
] as const;

const early = "2026-01-01T00:00:00.000Z";

function personNamed(userName: string): Person {
  return {
    id: `id-${userName}`,
    userName,
    name: `Namn ${userName}`,
    mail: `${userName}@region.example`,
    language: "sv",
    status: "active",
    isOperator: false,
    source: "page",
    externalId: null,
    createdAt: morning,
  };
}

async function signIn(directory: Directory, person: string, hash: string): Promise<void> {
  const times = { createdAt: morning, seenAt: morning, endsAt: evening };
  await addSession(directory, { hash, id: `s-${hash}`, person, way: "passkey", agent: "Firefox", ...times });
}

describe.each(databases())("the directory on $name", ({ place }) => {
  test("people, how they sign in, and what is used once", { timeout: 120_000 }, async () => {
    const directory = await openDirectory(await place());
    try {
      expect(await addPerson(directory, personNamed("eva"))).toBe(true);
      expect(await addPerson(directory, { ...personNamed("EVA"), id: "other" })).toBe(false);
      expect(await addPerson(directory, personNamed("kim"))).toBe(true);
      expect(await findByUserName(directory, "Eva")).toEqual(personNamed("eva"));
      expect(await changePerson(directory, "id-kim", { userName: "eVa" })).toBe(false);
      expect(await changePerson(directory, "id-kim", { name: "Kim", isOperator: true })).toBe(true);
      expect(await findPerson(directory, "id-kim")).toMatchObject({ name: "Kim", isOperator: true });
      expect((await listPeople(directory)).map(({ userName }) => userName)).toEqual(["kim", "eva"]);
      expect(await operatorsWithWays(directory)).toEqual([{ id: "id-kim", hasWay: false }]);

      await signIn(directory, "id-eva", "h1");
      expect(await findSession(directory, "h1", noon, "times")).toMatchObject({
        person: { userName: "eva" },
        session: { seenAt: morning },
        setting: null,
      });
      await writeSetting(directory, "times", { idleMinutes: 5 });
      expect(await findSession(directory, "h1", noon, "times")).toMatchObject({ setting: { idleMinutes: 5 } });
      expect(await findSession(directory, "h1", evening, "times")).toBeNull();
      expect(await findSession(directory, "h2", noon, "times")).toBeNull();
      expect(await endSessions(directory, "id-kim", "s-h1")).toBe(0);
      expect(await listSessions(directory, "id-eva", noon, early)).toHaveLength(1);
      expect(await listSessions(directory, "id-eva", noon, morning)).toEqual([]);
      await signIn(directory, "id-eva", "h0");
      expect(await endOtherSessions(directory, "id-eva", "s-h1")).toBe(1);
      expect(await endSessions(directory, "id-eva", null)).toBe(1);

      const scope = { workspace: "w", rights: ["read" as const], unit: null, people: false };
      const times = { createdAt: morning, endsAt: evening, usedAt: null };
      await addToken(directory, "t1", { id: "token-1", person: "id-eva", name: "Import", scope, ...times });
      expect(await useToken(directory, "t1", noon)).toMatchObject({ token: { scope, usedAt: noon } });
      expect(await useToken(directory, "t1", evening)).toBeNull();
      expect(await listTokens(directory, "id-eva")).toMatchObject([{ usedAt: noon }]);
      expect(await revokeToken(directory, "id-kim", "token-1")).toBe(false);
      expect(await revokeToken(directory, "id-eva", "token-1")).toBe(true);
      expect(await useToken(directory, "t1", noon)).toBeNull();

      await putLink(directory, "l1", "id-eva", evening);
      await putLink(directory, "l2", "id-eva", evening);
      expect(await takeLink(directory, "l1", noon)).toBeNull();
      const both = await Promise.all([takeLink(directory, "l2", noon), takeLink(directory, "l2", noon)]);
      expect(both.filter((one) => one === "id-eva")).toHaveLength(1);
      await putPending(directory, "p1", { nonce: "n" }, noon);
      expect(await takePending(directory, "p1", noon)).toBeNull();
      expect([await useOnce(directory, "a", evening), await useOnce(directory, "a", evening)]).toEqual([true, false]);

      await bindIdentity(directory, { provider: "oidc", subject: "s", person: "id-eva" }, noon);
      await bindIdentity(directory, { provider: "oidc", subject: "s", person: "id-kim" }, noon);
      expect((await personOfIdentity(directory, "oidc", "s"))?.userName).toBe("eva");
      const secrets = { password: "hash", totpBox: "box", totpStep: 5, recoveryHashes: ["r1", "r2"] };
      await setPassword(directory, "id-eva", secrets);
      await renewPassword(directory, "id-eva", { ...secrets, password: "other" }, { ...secrets, totpBox: "lost" });
      await renewPassword(directory, "id-eva", secrets, { ...secrets, totpBox: "newer" });
      expect(await passwordHolder(directory, "EVA")).toMatchObject({ password: "hash", totpBox: "newer", totpStep: 5 });
      const steps = [5, 6, 6, 7].map((step) => takeTotpStep(directory, "id-eva", step));
      expect(await Promise.all(steps)).toEqual([false, true, false, true]);
      expect(await takeRecoveryCode(directory, "id-kim", "r1")).toBe(false);
      expect(await takeRecoveryCode(directory, "id-eva", "r1")).toBe(true);
      expect(await takeRecoveryCode(directory, "id-eva", "r1")).toBe(false);
      expect(await countRecoveryCodes(directory, "id-eva")).toBe(1);
      const password = { kind: "password" } as const;
      expect(await removeWay(directory, "id-kim", password, [])).toBe("gone");
      expect(await removeWay(directory, "id-eva", password, ["saml"])).toBe("last");
      expect(await countRecoveryCodes(directory, "id-eva")).toBe(1);
      expect(await removeWay(directory, "id-eva", password, ["oidc"])).toBe("removed");
      expect(await countRecoveryCodes(directory, "id-eva")).toBe(0);
      const passkey = { id: "k", person: "id-eva", public_key: "AA", counter: 0, transports: "", name: "Mobil" };
      expect(await addPasskey(directory, { ...passkey, created_at: morning, used_at: null })).toBe(true);
      expect(await addPasskey(directory, { ...passkey, created_at: noon, used_at: null })).toBe(false);
      const use = (count: number) => usePasskey(directory, "k", count, noon);
      expect([await use(0), await use(1), await use(1), await use(0)]).toEqual([true, true, false, false]);
      const atOnce = await Promise.all([use(2), use(2)]);
      expect(atOnce.filter((taken) => taken)).toHaveLength(1);
      await addPasskey(directory, { ...passkey, id: "k2", created_at: noon, used_at: null });
      const without = (id: string, person = "id-eva") => removeWay(directory, person, { kind: "passkey", id }, []);
      expect(await without("k", "id-kim")).toBe("gone");
      expect((await Promise.all([without("k"), without("k2")])).toSorted()).toEqual(["last", "removed"]);

      const keys = { account: "eva", address: "::1" };
      const span = { at: noon, since: morning };
      const threeEach = ({ ofAccount }: Attempts) => ({ isAllowed: ofAccount.length < 3 });
      const tried = await Promise.all(Array.from({ length: 8 }, () => tryAttempt(directory, keys, span, threeEach)));
      expect(tried.filter(({ isAllowed }) => isAllowed)).toHaveLength(3);
      const known = () => tryAttempt(directory, keys, span, (attempts) => ({ isAllowed: false, ...attempts }));
      expect(await known()).toMatchObject({ ofAccount: [noon, noon, noon], ofAddress: [noon, noon, noon] });
      await forgetAttempts(directory, { account: "eva", address: "::2" }, noon);
      expect(await known()).toMatchObject({ ofAccount: [], ofAddress: [noon, noon, noon] });
      await signIn(directory, "id-eva", "h3");
      await tidy(directory, night, evening);
      expect(await known()).toMatchObject({ ofAccount: [], ofAddress: [] });
      expect(await listSessions(directory, "id-eva", morning, early)).toEqual([]);

      await writeSetting(directory, "mail", { host: "a" });
      await writeSetting(directory, "mail", { host: "b" });
      expect(await readSetting(directory, "mail")).toEqual({ host: "b" });
      expect(await readSetting(directory, "none")).toBeNull();
    } finally {
      await directory.close();
    }
  });

  test("who is blocked is out at once; who is erased leaves an id and no name", async () => {
    const directory = await openDirectory(await place());
    try {
      await addPerson(directory, personNamed("eva"));
      await signIn(directory, "id-eva", "h1");
      await changePerson(directory, "id-eva", { status: "blocked" });
      expect(await listSessions(directory, "id-eva", noon, early)).toEqual([]);
      await changePerson(directory, "id-eva", { status: "active" });
      await signIn(directory, "id-eva", "h2");
      await setPassword(directory, "id-eva", { password: "hash", totpBox: "box", totpStep: 5, recoveryHashes: [] });
      const entry = { at: noon, what: "person_added", by: null, person: "id-eva", workspace: null, detail: {} };
      await addEntry(directory, entry);
      const erased = { at: noon, what: "person_erased", by: null, person: "id-eva", workspace: null, detail: {} };
      expect(await erasePerson(directory, "id-eva", erased)).toBeNull();
      expect(await findByUserName(directory, "eva")).toBeNull();
      expect(await listPeople(directory)).toEqual([]);
      expect(await passwordHolder(directory, "erased-id-eva")).toMatchObject({ person: { name: "" }, password: null });
      expect(await findSession(directory, "h2", noon, "times")).toBeNull();
      expect(await changePerson(directory, "id-eva", { name: "Eva" })).toBe(false);
      expect(await addPerson(directory, { ...personNamed("eva"), id: "another" })).toBe(true);
      expect(await listEntries(directory, { person: "id-eva", offset: 0, limit: 9 })).toMatchObject([erased, entry]);

      const save = (added: readonly Person[], id: string, change: PersonChange) =>
        savePeople(directory, { added, changed: [{ id, change }], entries: [] });
      await addPerson(directory, { ...personNamed("kim"), isOperator: true, externalId: "x" });
      expect(await save([personNamed("bo")], "id-kim", { status: "blocked" })).toEqual({
        because: "last_operator",
        person: "id-kim",
      });
      expect(await findPerson(directory, "id-bo")).toBeNull();
      expect(await erasePerson(directory, "id-kim", erased)).toMatchObject({ because: "last_operator" });
      expect(await save([], "another", { externalId: "x" })).toMatchObject({ because: "external_id_taken" });
      expect(await save([{ ...personNamed("KIM"), id: "k2" }], "another", {})).toMatchObject({
        because: "user_name_taken",
      });
      expect(await save([], "nobody", { name: "N" })).toMatchObject({ because: "unknown" });
      expect(await save([], "another", { isOperator: true })).toBeNull();
      const both = await Promise.all(["id-kim", "another"].map((id) => save([], id, { isOperator: false })));
      expect(both.filter((one) => one === null)).toHaveLength(1);

      const refused = { message: expect.stringContaining("append-only") as unknown };
      await expect(directory.database.deleteFrom("entry").execute()).rejects.toMatchObject(refused);
    } finally {
      await directory.close();
    }
  });

  test("a workspace's database is not taken for a directory, nor the other way about", async () => {
    const [one, other] = [await place(), await place()];
    await (await openDirectory(one)).close();
    await expect(openStore(one)).rejects.toMatchObject({ code: "other_schema" });
    await (await openStore(other)).close();
    await expect(openDirectory(other)).rejects.toMatchObject({ code: "other_schema" });
  });
});
