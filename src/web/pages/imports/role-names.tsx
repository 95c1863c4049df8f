import { capitalised } from "#domain/text.ts";
import type { Profile } from "#domain/profiles/profile.ts";
import { roleOf, saidOf, takenFrom, translated } from "#domain/profiles/role.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { Field } from "#web/components/form/field.tsx";
import { useImportMessages } from "#web/messages/use-import-messages.ts";

import type { Import } from "./import-page.tsx";
import type { Choices } from "./names.tsx";

type RoleView = Import["roles"][number];
type NameView = RoleView["names"][number];

interface RoleProps {
  readonly role: RoleView;
  readonly draft: Profile;
  readonly choices: Choices;
  readonly onDraft: (draft: Profile) => void;
}

/** One side of the values: where it stands in the file, and what each of its names means. */
export function RoleNames({ facets, ...props }: RoleProps & Pick<Import, "facets">) {
  const texts = useImportMessages();
  const { role, draft, onDraft } = props;
  const drafted = roleOf(draft, role.id);
  if (drafted === undefined) return null;
  const facet = drafted.kind === "facet" ? drafted.facet : "";
  // What the file's other column holds is known when the file has been read by it.
  const isAsRead = facet === (role.facet?.id ?? "");
  return (
    <details className="role-names" open={role.unknown > 0}>
      <summary>
        <strong>{capitalised(role.name)}</strong> <Said role={role} />
      </summary>
      {drafted.kind === "fixed" ? <Fixed {...props} value={drafted.value} /> : null}
      {drafted.kind === "facet" && isAsRead ? <NameLists {...props} /> : null}
      <Choice
        label={texts.sourceColumn(capitalised(role.name))}
        value={facet}
        options={[{ id: "", name: texts.alwaysThis }, ...facets]}
        onChange={(id) => onDraft(takenFrom(draft, role.id, id === "" ? null : id, ""))}
      />
    </details>
  );
}

function Said({ role: { fixed, facet, total, unknown } }: Pick<RoleProps, "role">) {
  const texts = useImportMessages();
  const from = fixed === null ? texts.fromFacet(facet?.name ?? "") : texts.always(fixed.name);
  if (unknown > 0)
    return (
      <span>
        {from} <span className="tone-bad">{texts.unknown(unknown)}</span>
      </span>
    );
  return <span className="soft">{fixed === null ? `${from} ${texts.allKnown(total)}` : from}</span>;
}

/** What the names of a role can mean; a version is written freely. */
function useMeanings(id: string, choices: Choices) {
  const { units, measures, scenarios, dimensions } = choices;
  const own: Readonly<Record<string, Choices["units"]>> = { unit: units, measure: measures, scenario: scenarios };
  return own[id] ?? dimensions.find((dimension) => dimension.id === id)?.members ?? null;
}

function Fixed({ role, choices, draft, onDraft, value }: RoleProps & { readonly value: string }) {
  const texts = useImportMessages();
  const meanings = useMeanings(role.id, choices);
  const take = (id: string): void => onDraft(takenFrom(draft, role.id, null, id));
  if (meanings === null) return <Field label={texts.inside} value={value} onChange={take} />;
  return (
    <ChoiceField
      name={role.id}
      label={texts.inside}
      choices={meanings}
      value={value === "" ? null : value}
      onChange={(id) => take(id ?? "")}
      none={texts.noMatches}
    />
  );
}

/** The names that nobody has said the meaning of; the others are folded. */
function NameLists(props: RoleProps) {
  const texts = useImportMessages();
  const { names, total, unknown } = props.role;
  const asked = names.filter(({ state }) => state === "unknown");
  const known = names.filter(({ state }) => state !== "unknown");
  return (
    <>
      {asked.length === 0 ? null : <NameList {...props} names={asked} />}
      {known.length === 0 ? null : (
        <details>
          <summary>{texts.showKnown(total - unknown)}</summary>
          <NameList {...props} names={known} />
        </details>
      )}
      {names.length < total ? <p className="soft">{texts.ofAll(names.length, total)}</p> : null}
    </>
  );
}

function NameList({ names, ...props }: RoleProps & { readonly names: readonly NameView[] }) {
  return (
    <ul className="name-list">
      {names.map((name) => (
        <li key={name.outside}>
          <Name {...props} name={name} />
        </li>
      ))}
    </ul>
  );
}

function Name({ role, name, choices, draft, onDraft }: RoleProps & { readonly name: NameView }) {
  const texts = useImportMessages();
  const meanings = useMeanings(role.id, choices);
  const drafted = roleOf(draft, role.id);
  const said = drafted === undefined ? undefined : saidOf(drafted, name.outside);
  const inside = said === undefined ? (name.inside?.id ?? null) : said;
  const translate = (id: string | null): void => onDraft(translated(draft, role.id, name.outside, id));
  const isSkipped = said === undefined ? name.state === "skipped" : said === null;
  const called = name.label === null || name.label === name.outside ? name.outside : `${name.outside} ${name.label}`;
  const { nearest } = name;
  return (
    <>
      {meanings === null ? (
        <Field label={called} value={inside ?? ""} onChange={translate} />
      ) : (
        <ChoiceField
          name={`${role.id} ${name.outside}`}
          label={called}
          hint={isSkipped ? texts.counts.skipped : undefined}
          choices={meanings}
          value={inside}
          onChange={(id) => {
            if (id !== null) translate(id);
          }}
          none={texts.noMatches}
        />
      )}
      <span className="name-acts">
        <span className="soft">{texts.values(name.values)}</span>
        {name.state === "unknown" && inside === null && nearest !== null ? (
          <>
            <span>{texts.nearest(nearest.name)}</span>
            <button
              type="button"
              className="plain-button"
              aria-label={`${texts.use}: ${texts.meaning(role.name, called)}`}
              onClick={() => translate(nearest.id)}
            >
              {texts.use}
            </button>
          </>
        ) : null}
        {isSkipped ? null : (
          <button
            type="button"
            className="plain-button"
            aria-label={`${texts.skip} ${called}`}
            onClick={() => translate(null)}
          >
            {texts.skip}
          </button>
        )}
      </span>
    </>
  );
}
