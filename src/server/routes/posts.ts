import type { Context } from "hono";

import { findAmong, namesOf } from "#app/people/names.ts";
import { mentionable, viewPosts } from "#app/posts/view.ts";
import { addPost, alterPost, readMention, type Posting } from "#app/posts/write.ts";
import type { Judged } from "#app/result.ts";
import { personPrefix } from "#domain/permissions/grant.ts";
import { mentionedIn } from "#domain/posts/post.ts";

import {
  mentionableRoute,
  mentionReadRoute,
  postAddRoute,
  postAlterRoute,
  postsRoute,
  postTakeBackRoute,
} from "../contract/posts.ts";
import { languageOf } from "../errors.ts";
import { judged } from "../gate.ts";
import { seatIn, type Api, type Env, type Services } from "../services.ts";

export function addPostRoutes(api: Api, services: Services): void {
  const { directory, now } = services;
  /** Who writes a text; of people only those whom it mentions are looked up. */
  const posting = async (c: Context<Env>, text: string): Promise<Posting> => {
    const { isActive } = await namesOf(
      directory,
      mentionedIn(text).map((person) => personPrefix + person),
    );
    return { seat: seatIn(c), at: now().toISOString(), isActive };
  };
  const recorded = async (c: Context<Env>, outcome: Judged<string>) => {
    return c.json({ post: await judged(c, services, outcome) }, 200);
  };
  api.openapi(postsRoute, async (c) => {
    const { on } = c.req.valid("query");
    const view = await viewPosts(seatIn(c), on, (authors) => namesOf(directory, authors), languageOf(c));
    return c.json(await judged(c, services, view), 200);
  });
  api.openapi(mentionableRoute, async (c) => {
    const { on, q = "" } = c.req.valid("query");
    const people = await mentionable(seatIn(c), { on, q }, (sought, among) => findAmong(directory, sought, among));
    return c.json({ people: await judged(c, services, people) }, 200);
  });
  api.openapi(postAddRoute, async (c) => {
    const post = c.req.valid("json");
    return recorded(c, await addPost(await posting(c, post.text), post));
  });
  api.openapi(postAlterRoute, async (c) => {
    const { text, ...seen } = c.req.valid("json");
    return recorded(c, await alterPost(await posting(c, text), seen, text));
  });
  api.openapi(postTakeBackRoute, async (c) => {
    return recorded(c, await alterPost(await posting(c, ""), c.req.valid("json"), null));
  });
  api.openapi(mentionReadRoute, async (c) => {
    return recorded(c, await readMention(await posting(c, ""), c.req.valid("json").post));
  });
}
