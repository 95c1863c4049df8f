import { randomUUID } from "node:crypto";

import { mayMention, type Discussed } from "#domain/posts/may.ts";
import { longestPost, mentionedIn, type Mention, type Post } from "#domain/posts/post.ts";
import type { Asker } from "#domain/permissions/may.ts";
import type { PersonId } from "#domain/permissions/grant.ts";
import { inLanguage, type LocalText } from "#domain/text.ts";
import { writeSettled, type Change, type NewItem } from "#store/change.ts";
import { StoreError } from "#store/errors.ts";
import type { Store } from "#store/open.ts";
import { mentionId, mentionsOf, postBy, postId, postsOn, type RecordedPost } from "#store/post.ts";

import { askerIn, type Seat } from "../permissions/seat.ts";
import type { IsActive } from "../permissions/grants.ts";
import { authorOf } from "../permissions/who.ts";
import { denied, found, refused, type Judged, type Refused } from "../result.ts";
import { discussedBy, mayWrite } from "./discussed.ts";

/** Who writes in a discussion, and when. */
export interface Posting {
  readonly seat: Seat;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Whether somebody can sign in, and so can be mentioned. */
  readonly isActive: IsActive;
}

/** Something new to be written; `answers`: the post that it answers. */
export interface NewPost {
  readonly on: string;
  readonly text: string;
  readonly answers: string | null;
}

/** A post as its writer saw it: last written in that change. */
export interface SeenPost {
  readonly post: string;
  readonly change: number;
}

/** Writes a post, and gives its id. Who writes in a discussion has read what mentions them there. Throws a StoreError. */
export async function addPost(posting: Posting, { on, text, answers }: NewPost): Promise<Judged<string>> {
  const { person } = posting.seat.asker;
  return settling(posting, async (store) => {
    const standing = answers === null ? [] : await postsOn(store, on);
    const answered = standing.find(({ id }) => id === answers);
    if (answers !== null && answered === undefined) return refused("unknown_post");
    const read = (await mentionsOf(store, person, "unread")).filter((mention) => mention.in.on === on);
    const id = postId(on, randomUUID());
    return found({
      on,
      reason: { sv: "Inlägg i en diskussion", en: "Post in a discussion" },
      value: id,
      settle: (asker, discussed) => {
        const wrong = wrongText(text) ?? wrongMention(posting, asker, discussed, mentionedIn(text));
        if (wrong !== null) return wrong;
        // An answer to an answer is one more in the same exchange.
        const body: Post = { on, unit: discussed.unit, text, answers: answered?.answers ?? answered?.id ?? null };
        return found({ items: [{ noun: "post", id, body }, ...mentions(id, person, null, text), ...read.map(asRead)] });
      },
    });
  });
}

/** Writes a post of one's own anew; null takes it back. Throws a StoreError, also `changed_meanwhile`. */
export async function alterPost(posting: Posting, seen: SeenPost, text: string | null): Promise<Judged<string>> {
  const { who, asker: writer } = posting.seat;
  return settling(posting, async (store) => {
    const before = await postBy(store, seen.post);
    if (before === null || before.text === null) return refused("unknown_post");
    const { on, id } = before;
    return found({
      on,
      reason:
        text === null
          ? { sv: "Inlägg taget tillbaka", en: "Post taken back" }
          : { sv: "Inlägg ändrat", en: "Post altered" },
      value: id,
      settle: (asker, discussed) => {
        if (before.by !== authorOf(who)) return refused("not_own_post");
        const added = lacking(mentionedIn(text ?? ""), mentionedIn(before.text ?? ""));
        const wrong = text === null ? null : (wrongText(text) ?? wrongMention(posting, asker, discussed, added));
        if (wrong !== null) return wrong;
        const body: Post = { on, unit: before.unit, text, answers: before.answers };
        const items: readonly NewItem[] = [{ noun: "post", id, body }, ...mentions(id, writer.person, before, text)];
        return found({ items, restsOn: [{ noun: "post", id, change: seen.change }] });
      },
    });
  });
}

/** Notes that whoever asks has read a post that mentions them. Throws a StoreError. */
export async function readMention(posting: Posting, post: string): Promise<Judged<string>> {
  const { asker } = posting.seat;
  return settling(posting, async (store) => {
    const mention = (await mentionsOf(store, asker.person, "all")).find((one) => one.post === post);
    if (mention === undefined) return refused("unknown_post");
    return found({
      on: mention.in.on,
      reason: { sv: "Inlägg läst", en: "Post read" },
      value: post,
      settle: () => found({ items: [asRead(mention)] }),
    });
  });
}

/** What is to be written in a discussion, as far as it can be said before the turn to write has come. */
interface Wanted {
  readonly on: string;
  readonly reason: LocalText;
  /** What is told of it. */
  readonly value: string;
  readonly settle: (asker: Asker, discussed: Discussed) => Judged<Pick<Change, "items" | "restsOn">>;
}

/** Records what is settled by how the workspace stands when the turn to write has come. */
async function settling(
  { seat, at }: Posting,
  want: (store: Store) => Promise<Judged<Wanted>>,
): Promise<Judged<string>> {
  const { open, who } = seat;
  if (open.stored === null) return refused("not_kept", { name: open.id });
  const verdict = mayWrite(who);
  if (!verdict.allowed) return denied("read", verdict.because);
  const { store } = open.stored;
  const wanted = await want(store);
  if (!wanted.ok) return wanted;
  const { on, reason, value, settle } = wanted.value;
  try {
    const { outcome } = await writeSettled(store, (workspace) => {
      // Who looks after the server where nobody can give roles may give some, and nothing that is asked for here.
      const asker = askerIn(workspace, who, seat.asker.today, () => true);
      const discussed = discussedBy(asker, workspace, on);
      const outcome = discussed.ok ? settle(asker, discussed.value) : discussed;
      if (!outcome.ok) return { outcome, change: null };
      const why = inLanguage(reason, workspace.languages[0] ?? "sv");
      return { outcome, change: { by: authorOf(who), at, reason: why, ...outcome.value } };
    });
    return outcome.ok ? found(value) : outcome;
  } catch (error) {
    if (error instanceof StoreError && error.code === "nothing_to_record") return found(value);
    throw error;
  }
}

function wrongText(text: string): Refused | null {
  if (text.trim() === "") return refused("post_empty", {}, "text");
  if (text.length > longestPost) return refused("text_too_long", { limit: String(longestPost) }, "text");
  return text.includes("\0") || !text.isWellFormed() ? refused("text_not_kept", {}, "text") : null;
}

function wrongMention(
  { isActive }: Posting,
  asker: Asker,
  discussed: Discussed,
  people: readonly PersonId[],
): Refused | null {
  const isRight = (person: PersonId): boolean => isActive(person) && mayMention(asker, discussed, person);
  return people.every(isRight) ? null : refused("mentioned_cannot_read", {}, "text");
}

/** The mentions of a post that are to be others; nobody is told of what they have written themselves. */
function mentions(
  post: string,
  writer: PersonId,
  before: Pick<RecordedPost, "text"> | null,
  text: string | null,
): readonly NewItem[] {
  const [old, wanted] = [before?.text ?? "", text ?? ""].map((one) => mentionedIn(one).filter((id) => id !== writer));
  const item = (person: PersonId, body: Mention | null): NewItem => {
    return { noun: "mention", id: mentionId({ person, post }), body };
  };
  return [
    ...lacking(wanted, old).map((person) => item(person, { post, person, isRead: false })),
    ...lacking(old, wanted).map((person) => item(person, null)),
  ];
}

const lacking = (some: readonly PersonId[] = [], others: readonly PersonId[] = []): readonly PersonId[] =>
  some.filter((one) => !others.includes(one));

function asRead({ post, person }: Mention): NewItem {
  const body: Mention = { post, person, isRead: true };
  return { noun: "mention", id: mentionId(body), body };
}
