import { nameOn, type IsoDate, type UnitCode } from "#domain/organisation/organisation.ts";
import { roundIn } from "#domain/posts/post.ts";
import type { Round } from "#domain/rounds/round.ts";
import type { Both } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";
import { itemKey, newestItems } from "#store/item.ts";
import type { Store } from "#store/open.ts";
import { mentionsOf } from "#store/post.ts";

import type { IsActive } from "../permissions/grants.ts";
import { discussedBy } from "../posts/discussed.ts";
import { aboutText } from "../posts/view.ts";
import type { PersonalDue } from "./due.ts";

/** That somebody has mentioned them in a discussion. */
export interface MentionDue {
  readonly kind: "mentioned";
  /** The round that it is in; null where it is in none. */
  readonly round: Round | null;
  readonly unit: UnitCode;
  readonly about: Both;
}

/** Mentions in discussions that those who are mentioned may read, and have neither read nor answered. Throws a StoreError. */
export async function dueOfMentions(
  store: Store,
  workspace: Model,
  isActive: IsActive,
  today: IsoDate,
): Promise<readonly PersonalDue[]> {
  const { grants, organisation } = workspace;
  const due = (await mentionsOf(store, null, "unread")).flatMap(({ id, person, in: { on, unit } }) => {
    const asker = { person, grants, organisation, today, scope: null };
    if (!isActive(person) || !discussedBy(asker, workspace, on).ok) return [];
    const round = workspace.rounds.find((one) => one.id === roundIn(on)?.round) ?? null;
    const about = { sv: aboutText(workspace, on, "sv"), en: aboutText(workspace, on, "en") };
    return [
      { kind: "mentioned", person, id, round, unit, unitName: nameOn(organisation, unit, today), about } as const,
    ];
  });
  const sent = await newestItems(
    store.database,
    due.map(({ id }) => ({ noun: "reminder", id })),
  );
  return due.filter(({ id }) => !sent.has(itemKey({ noun: "reminder", id })));
}
