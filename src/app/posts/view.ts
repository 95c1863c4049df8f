import { mayMention } from "#domain/posts/may.ts";
import { partsOf, withNames, type PostPart } from "#domain/posts/post.ts";
import { personPrefix, type PersonId } from "#domain/permissions/grant.ts";
import { nameOn, type UnitCode } from "#domain/organisation/organisation.ts";
import { capitalised, inLanguage, type Language } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";
import { mentionsOf, postsOn, type RecordedPost } from "#store/post.ts";

import { subjectText } from "../history/titles.ts";
import type { Names } from "../people/names.ts";
import { abilityOf, type Ability } from "../permissions/abilities.ts";
import type { Seat } from "../permissions/seat.ts";
import { authorOf } from "../permissions/who.ts";
import { describeRefusal } from "../refusals.ts";
import { found, type Judged } from "../result.ts";
import { discussedBy, mayWrite } from "./discussed.ts";

/** What people are called, of those who are asked about: `person:<id>`. */
export type NamesOf = (authors: readonly string[]) => Promise<Names>;

/** A discussion, in the order it was written. */
export interface DiscussionView {
  /** What it is about, in words. */
  readonly about: string;
  readonly posts: readonly ThreadView[];
  readonly may: { readonly write: Ability };
}

/** A post with those that answer it. */
export interface ThreadView extends PostView {
  readonly answers: readonly PostView[];
}

export interface PostView {
  readonly id: string;
  /** The change that it was last written in: what altering it rests on. */
  readonly change: number;
  readonly who: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** When it was altered or taken back; null where it has not been. */
  readonly alteredAt: string | null;
  /** In its parts; none where it has been taken back. */
  readonly parts: readonly PostPartView[];
  readonly isTakenBack: boolean;
  /** Of who asks: theirs to alter and take back. */
  readonly isOwn: boolean;
  /** It mentions who asks, and they have neither read nor answered it. */
  readonly isUnread: boolean;
}

/** Plain text, or a person with a name as it is now. */
export type PostPartView = { readonly text: string } | { readonly person: PersonId; readonly name: string };

/** A discussion as who asks sees it. Throws a StoreError. */
export async function viewPosts(
  { open, asker, who }: Seat,
  on: string,
  namesOf: NamesOf,
  language: Language,
): Promise<Judged<DiscussionView>> {
  const { stored, workspace, id } = open;
  const discussed = discussedBy(asker, workspace, on);
  if (!discussed.ok) return discussed;
  const about = aboutText(workspace, on, language);
  if (stored === null) return found({ about, posts: [], may: { write: notKept(id, language) } });
  const posts = await postsOn(stored.store, on);
  const unread = new Set(
    posts.length === 0 ? [] : (await mentionsOf(stored.store, asker.person, "unread")).map(({ post }) => post),
  );
  const names = await namesOf(peopleIn(posts));
  const view = (post: RecordedPost): PostView => ({
    id: post.id,
    change: post.change,
    who: names.ofAuthor(post.by, language),
    at: post.at,
    alteredAt: post.alteredAt === post.at ? null : post.alteredAt,
    parts: partsOf(post.text ?? "").map((part) => partView(part, names, language)),
    isTakenBack: post.text === null,
    isOwn: who.scope === null && post.by === authorOf(who),
    isUnread: unread.has(post.id),
  });
  const answers = Map.groupBy(posts, (post) => post.answers);
  const threads = (answers.get(null) ?? []).map((post) => {
    return { ...view(post), answers: (answers.get(post.id) ?? []).map(view) };
  });
  return found({ about, posts: threads, may: { write: abilityOf(mayWrite(who), "read", language) } });
}

function partView(part: PostPart, names: Names, language: Language): PostPartView {
  return "person" in part ? { ...part, name: names.ofPerson(part.person, language) } : part;
}

/** Everybody who has written or is mentioned, as the changes have them. */
function peopleIn(posts: readonly RecordedPost[]): readonly string[] {
  const people = posts.flatMap(({ by, text }) => [
    by,
    ...partsOf(text ?? "").flatMap((part) => ("person" in part ? [personPrefix + part.person] : [])),
  ]);
  return [...new Set(people)];
}

/** What a discussion is about: `Målet ”God arbetsmiljö”`. */
export function aboutText(workspace: Model, on: string, language: Language): string {
  return capitalised(subjectText(on, { workspace, language }));
}

function notKept(name: string, language: Language): Ability {
  const { message, advice } = describeRefusal({ code: "not_kept", values: { name } }, language);
  return { allowed: false, why: `${message} ${advice}` };
}

/** Somebody to mention. */
export interface Mentionable {
  readonly id: PersonId;
  readonly name: string;
}

const mostShown = 20;

/** Those who may be mentioned in a discussion by who asks and whose names have all the words that are sought; the first by name. */
export async function mentionable(
  { open, asker }: Seat,
  { on, q }: { readonly on: string; readonly q: string },
  find: (sought: string, among: readonly PersonId[]) => Promise<readonly Mentionable[]>,
): Promise<Judged<readonly Mentionable[]>> {
  const discussed = discussedBy(asker, open.workspace, on);
  if (!discussed.ok) return discussed;
  const people = [...new Set(asker.grants.map(({ person }) => person))].filter(
    (person) => person !== asker.person && mayMention(asker, discussed.value, person),
  );
  return found((await find(q, people)).slice(0, mostShown));
}

/** A mention that somebody has neither read nor answered. */
export interface MentionView {
  readonly post: string;
  readonly on: string;
  readonly about: string;
  readonly unit: { readonly code: UnitCode; readonly name: string };
  readonly who: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly text: string;
}

/** Where whoever asks is mentioned and has neither read nor answered it, the oldest first. Throws a StoreError. */
export async function unreadMentions(
  { open, asker }: Seat,
  namesOf: NamesOf,
  language: Language,
): Promise<readonly MentionView[]> {
  const { stored, workspace } = open;
  if (stored === null) return [];
  const unread = (await mentionsOf(stored.store, asker.person, "unread")).filter(
    (mention) => discussedBy(asker, workspace, mention.in.on).ok,
  );
  const names = await namesOf(peopleIn(unread.map((mention) => mention.in)));
  return unread.map(({ post, in: { on, unit, by, at, text } }) => ({
    post,
    on,
    about: aboutText(workspace, on, language),
    unit: { code: unit, name: inLanguage(nameOn(workspace.organisation, unit, asker.today), language) },
    who: names.ofAuthor(by, language),
    at,
    text: withNames(text ?? "", (person) => names.ofPerson(person, language)),
  }));
}
