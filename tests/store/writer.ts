// A process that is there to be killed: `node writer.ts <place>` proves the store, tells what it holds, and then writes small and
// large things, alone and many at once, until it or its database is ended, telling of each once it has been recorded.
import { undo, write, type Recorded } from "../../src/store/change.ts";
import { StoreError } from "../../src/store/errors.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { parsePlace } from "../../src/store/place.ts";
import { verify } from "../../src/store/verify.ts";
import { batchOf, factOf, settings } from "./made.ts";

const tell = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);
const tellRecorded = ({ change, hash }: Recorded): void => tell({ recorded: { change, hash } });
const large = 3000;
const atOnce = 20;

function batch(count: number, amount: number): ReturnType<typeof batchOf> {
  return batchOf(Array.from({ length: count }, (_, index) => factOf({ unit: `U${index}`, amount })));
}

/** One fact, many facts, a thing, an undoing, in turn. */
async function step(store: Store, turn: number, last: Recorded | null): Promise<Recorded> {
  const author = { by: "writer", at: new Date().toISOString(), reason: `step ${turn}` };
  const amount = Date.now() * 10 + (turn % 10);
  if (turn % 4 === 0) return write(store, { ...author, facts: [batch(1, amount)] });
  if (turn % 4 === 1) return write(store, { ...author, facts: [batch(large, amount)] });
  const [undone] = last?.batches ?? [];
  if (turn % 4 === 2 && undone !== undefined) return undo(store, undone.id, author.by, author.at, author.reason);
  const body = { ...settings.body, id: `test-${amount}` };
  return write(store, { ...author, items: [{ ...settings, body }], facts: [batch(10, amount)] });
}

/** Many who write at once, each told of by itself. */
async function many(store: Store, turn: number): Promise<void> {
  const author = { by: "writer", at: new Date().toISOString(), reason: `step ${turn}` };
  const writes = Array.from({ length: atOnce }, async (_, one) => {
    const body = { id: `s${one}`, name: { sv: String(turn + Date.now()) }, steps: [], proposes: null };
    tellRecorded(await write(store, { ...author, items: [{ noun: "scale", id: body.id, body }] }));
  });
  await Promise.all(writes);
}

async function run(): Promise<void> {
  const store = await openStore(parsePlace(process.argv[2] ?? ""));
  tell({ opened: await verify(store) });
  let last: Recorded | null = null;
  for (let turn = 0; ; turn += 1) {
    last = await step(store, turn, last);
    tellRecorded(last);
    await many(store, turn);
  }
}

try {
  await run();
} catch (error) {
  // The database was killed under it.
  if (!(error instanceof StoreError)) throw error;
  tell({ refused: error.code });
  process.exitCode = 1;
}
