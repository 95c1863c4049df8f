import { describe, expect, test } from "vitest";

import { ApiError } from "#web/api/client.ts";

import type { Draft, Said, Stands } from "./draft.ts";
import { makeSaver, type Delivery, type Saver } from "./saver.ts";

const pace = { afterWriting: 0, afterAway: 1 };
const question = "question:crew";

const saying = (sv: string): Said => ({ kind: "comment", text: { sv } });

const standing = (sv: string, change: number): Stands => {
  return { change, who: "Kim", at: "2026-01-01T00:00:00.000Z", answer: null, text: { sv } };
};

/** A browser's storage, but in memory. */
function storageOf(kept: Readonly<Record<string, string>> = {}): Storage {
  const values = new Map(Object.entries(kept));
  const storage = {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    key: (index: number) => [...values.keys()][index] ?? null,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
  return new Proxy(storage, {
    ownKeys: () => [...values.keys()],
    getOwnPropertyDescriptor: (_, key) => ({ value: values.get(String(key)), enumerable: true, configurable: true }),
  });
}

/** Answers each sending in turn by one of these, and then with what was saved; tells what was sent. */
function serverOf(...answers: readonly Delivery[]) {
  const sent: Draft[] = [];
  const deliver = (draft: Draft): Promise<Delivery> => {
    const answer = answers[sent.length] ?? ({ state: "saved", change: 10 + sent.length } as const);
    sent.push({ subject: draft.subject, said: draft.said, change: draft.change });
    return Promise.resolve(answer);
  };
  return { sent, deliver };
}

/** When nothing more is on its way. */
function settled(saver: Saver): Promise<void> {
  const isStill = (): boolean =>
    [...saver.now().unsaved.values()].every(({ stands, error }) => stands !== null || error !== null);
  if (isStill()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = saver.subscribe(() => {
      if (!isStill()) return;
      stop();
      resolve();
    });
  });
}

describe("what is written", () => {
  test("is saved as it stood last, resting on what the writer saw", async () => {
    const { sent, deliver } = serverOf();
    const saver = makeSaver("here", storageOf(), pace);
    saver.connect(deliver);
    saver.write(question, saying("G"), 7);
    saver.write(question, saying("God"), 7);
    await settled(saver);
    expect(sent).toEqual([{ subject: question, said: saying("God"), change: 7 }]);
    expect(saver.now()).toMatchObject({ isAway: false, unsaved: new Map() });
  });

  test("while something is sent rests on what came of it", async () => {
    const { sent, deliver } = serverOf();
    const saver = makeSaver("here", storageOf(), pace);
    saver.connect(async (draft) => {
      if (sent.length === 0) saver.write(question, saying("God morgon"), 7);
      return deliver(draft);
    });
    saver.write(question, saying("God"), 7);
    await settled(saver);
    expect(sent.map(({ change }) => change)).toEqual([7, 10]);
  });

  test("is kept in the browser until the server has it, also when the window is closed", async () => {
    const storage = storageOf();
    const away = makeSaver("here", storage, { ...pace, afterAway: 600_000 });
    away.connect(() => Promise.resolve({ state: "away" }));
    away.write(question, saying("God"), null);
    await away.flush();
    expect(away.now().isAway).toBe(true);
    expect(makeSaver("elsewhere", storage, pace).now().unsaved.size).toBe(0);

    const { sent, deliver } = serverOf();
    const anew = makeSaver("here", storage, pace);
    anew.connect(deliver);
    await settled(anew);
    expect(sent).toEqual([{ subject: question, said: saying("God"), change: null }]);
    expect(makeSaver("here", storage, pace).now().unsaved.size).toBe(0);
  });

  test("is sent again until the server answers", async () => {
    const { sent, deliver } = serverOf({ state: "away" }, { state: "away" });
    const saver = makeSaver("here", storageOf(), pace);
    saver.connect(deliver);
    saver.write(question, saying("God"), null);
    await settled(saver);
    expect(sent).toHaveLength(3);
  });

  test("waits where somebody else has written, until it is settled what stands", async () => {
    const { sent, deliver } = serverOf({ state: "meanwhile", stands: standing("Dålig", 9) });
    const saver = makeSaver("here", storageOf(), pace);
    saver.connect(deliver);
    saver.write(question, saying("God"), 7);
    await settled(saver);
    expect(saver.now().unsaved.get(question)).toMatchObject({ said: saying("God"), stands: { change: 9 } });
    saver.write(question, saying("God, trots allt"), 7);
    await saver.flush();
    expect(sent).toHaveLength(1);
    saver.settle(question, saying("Både god och dålig"));
    await settled(saver);
    expect(sent[1]).toEqual({ subject: question, said: saying("Både god och dålig"), change: 9 });
  });

  test("was saved though the answer never came: what stands is one's own", async () => {
    const { deliver } = serverOf({ state: "away" }, { state: "meanwhile", stands: standing("God", 9) });
    const saver = makeSaver("here", storageOf(), pace);
    saver.connect(deliver);
    saver.write(question, saying("God"), 7);
    await settled(saver);
    expect(saver.now().unsaved.size).toBe(0);
  });

  test("is kept where it is refused, and tried again when asked for", async () => {
    const error = new ApiError({ code: "answers_submitted", message: "Klarmarkerat.", advice: "" }, 409);
    const { sent, deliver } = serverOf({ state: "refused", error });
    const saver = makeSaver("here", storageOf(), pace);
    saver.connect(deliver);
    saver.write(question, saying("God"), 7);
    await settled(saver);
    expect(saver.now().unsaved.get(question)?.error).toBe(error);
    await saver.flush(true);
    expect(sent).toHaveLength(2);
    expect(saver.now().unsaved.size).toBe(0);
  });
});

test("what no version of the page has written is passed over", () => {
  const storage = storageOf({ "tertial unsaved here a": "{", "tertial unsaved here b": '{"subject":"b"}' });
  expect(makeSaver("here", storage, pace).now().unsaved.size).toBe(0);
});
