import type { Fact } from "#domain/measures/fact.ts";
import type { Model } from "#domain/workspace.ts";
import { applyProfile } from "#imports/profile/apply.ts";
import { recognise } from "#imports/profile/recognise.ts";
import { opened } from "#imports/sources/file.ts";
import { readSource } from "#imports/sources/read.ts";
import type { MadeFile } from "#made/made-file.ts";

const today = "2026-11-26";

/** The facts of a made file by the profile of the workspace that knows it. Throws where none does, or anything is wrong with it. */
export async function factsIn({ name, make }: MadeFile, model: Model): Promise<readonly Fact[]> {
  const file = opened({ name, bytes: await make() });
  const first = await readSource(file, null, {}, today);
  const profile = first === null ? null : recognise(first, model.profiles);
  if (profile === null) throw new Error(`no profile knows ${name}`);
  const isAsRead = Object.keys(profile.reading).length === 0;
  const extract = isAsRead ? first : await readSource(file, profile.source, profile.reading, today);
  if (extract === null) throw new Error(`${name} is not of ${profile.id}`);
  const { facts, problems } = applyProfile(extract, profile, model, { file: name, today });
  const [error] = problems.filter(({ severity }) => severity === "error");
  if (error !== undefined) throw new Error(`${name}: ${JSON.stringify(error)}`);
  return facts;
}
