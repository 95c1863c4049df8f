import { mentionText } from "#domain/posts/post.ts";
import type { Body } from "#web/api/client.ts";

export type Thread = Body<"/api/workspaces/{workspace}/posts">["posts"][number];
export type Post = Thread["answers"][number];

/** Somebody who is mentioned: `@` and the label stand in the text where the post has their id. */
interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** A post as it is being written. */
export interface Draft {
  readonly text: string;
  readonly people: readonly Labelled[];
}

export const emptyDraft: Draft = { text: "", people: [] };

/** A post as it is written on. */
export function draftOf(parts: Post["parts"]): Draft {
  return parts.reduce<Draft>((draft, part) => {
    if ("text" in part) return { ...draft, text: draft.text + part.text };
    const { person, people } = labelled(draft, { id: part.person, name: part.name });
    return { text: `${draft.text}@${person.label}`, people };
  }, emptyDraft);
}

/** The draft with somebody mentioned instead of what stands between two places, and where to write on. */
export function withMention(
  draft: Draft,
  who: { readonly id: string; readonly name: string },
  [from, to]: readonly [from: number, to: number],
): { readonly draft: Draft; readonly caret: number } {
  const { person, people } = labelled(draft, who);
  const before = `${draft.text.slice(0, from)}@${person.label} `;
  return { draft: { text: before + draft.text.slice(to).replace(/^ /u, ""), people }, caret: before.length };
}

/** Two of the same name are told apart by a number. */
function labelled(
  { people }: Draft,
  { id, name }: { readonly id: string; readonly name: string },
): { readonly person: Labelled; readonly people: readonly Labelled[] } {
  const known = people.find((one) => one.id === id);
  if (known !== undefined) return { person: known, people };
  const taken = new Set(people.map(({ label }) => label));
  let label = name;
  for (let number = 2; taken.has(label); number += 1) label = `${name} (${number})`;
  const person = { id, label };
  return { person, people: [...people, person] };
}

/** The text as it is sent: with ids where people are mentioned. */
export function sentText({ text, people }: Draft): string {
  const longestFirst = people.toSorted((one, other) => other.label.length - one.label.length);
  const [first = "", ...rest] = text.split("@");
  return rest.reduce((sent, piece) => {
    const person = longestFirst.find(({ label }) => piece.startsWith(label) && isWhole(piece, label));
    return sent + (person === undefined ? `@${piece}` : mentionText(person.id) + piece.slice(person.label.length));
  }, first);
}

/** `@Anna Ek` is not mentioned by `@Anna Eklund`. */
const isWhole = (piece: string, label: string): boolean => !/^[\p{L}\p{N}]/u.test(piece.slice(label.length));

/** Where an `@` has just been written that begins a word; null where none has. */
export function mentionBegun(before: string, after: string, caret: number): number | null {
  const isAdded = after.length === before.length + 1 && after.charAt(caret - 1) === "@";
  return isAdded && !/[\p{L}\p{N}]$/u.test(after.slice(0, caret - 1)) ? caret - 1 : null;
}
