import { personPrefix } from "#domain/permissions/grant.ts";
import { withNames, type Mention, type Post } from "#domain/posts/post.ts";

import { group, mapped, prose, untold, value, type Field } from "../field.ts";
import { yes } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { words } from "./words.ts";

export const post: Field<Post> = group<Post>({
  on: untold,
  unit: value(words.unit, nameOfThing("unit")),
  text: mapped(
    (text, { nameOf }) => withNames(text, (person) => nameOf?.(personPrefix + person) ?? person),
    prose({ sv: "Texten", en: "The text" }),
  ),
  answers: untold,
});

export const mention: Field<Mention> = group<Mention>({
  post: untold,
  person: untold,
  isRead: value({ sv: "Läst eller besvarat", en: "Read or answered" }, yes),
});
