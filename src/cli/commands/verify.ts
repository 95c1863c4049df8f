import { verifyStore } from "#app/store/operate.ts";
import { fill } from "#domain/terms.ts";

import { exitCode, print, printJson, withProgress, type CommonOptions } from "../output.ts";
import { refuse } from "../store.ts";
import { severityWord, word } from "../words.ts";

/** `tertial verify <place>`: proves that a database says what was recorded in it. Exit code 1 if anything does not. */
export async function verify(place: string, options: CommonOptions): Promise<number> {
  const { language } = options;
  const kept = await withProgress("verifying", language, verifyStore(place));
  return kept.ok ? tellVerified(kept.value, options) : refuse(kept.error, options);
}

type Verification = Extract<Awaited<ReturnType<typeof verifyStore>>, { ok: true }>["value"];

/** That everything is as it was recorded, or what is not. */
export function tellVerified(verification: Verification, { language, json }: CommonOptions): number {
  const { faults, changes, batches, facts, hash } = verification;
  const counts = { changes: String(changes), batches: String(batches), facts: String(facts), hash };
  if (json === true) printJson(verification);
  else if (faults.length === 0) print(fill(word("whole", language), counts));
  else
    print(
      faults
        .map(({ kind, number, detail }) => `${severityWord("error", language)} ${kind} ${number}: ${detail}`)
        .join("\n"),
    );
  return faults.length === 0 ? exitCode.ok : exitCode.failed;
}
