import { useState } from "react";
import { Link } from "@tanstack/react-router";

import { formatDay } from "#domain/periods/format.ts";
import type { Body } from "#web/api/client.ts";
import { useWorkspaceId } from "#web/api/queries.ts";
import { tableRoles } from "#web/components/table/roles.ts";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";
import type { Messages } from "#web/messages/sv.ts";
import type { Search } from "#web/search.ts";

import { DelegateRole } from "./delegate-role.tsx";
import { EndRole } from "./end-role.tsx";

export type Grant = Body<"/api/workspaces/{workspace}/grants">["grants"][number];

interface GrantTableProps {
  readonly caption: string;
  readonly grants: readonly Grant[];
  /** The page is about one unit, or one person, which each row need not say again. */
  readonly about: "unit" | "person";
  readonly here: string | null;
}

/** Who has which role where, until when; with what the reader may do about it. */
export function GrantTable({ caption, grants, about, here }: GrantTableProps) {
  const messages = useMessages();
  const language = useLanguage();
  const [open, setOpen] = useState<{ readonly grant: Grant; readonly form: "end" | "delegate" } | null>(null);
  const hasActs = grants.some(({ may }) => may.end.allowed || may.delegate.allowed);
  const close = (): void => setOpen(null);
  return (
    <>
      <table className="grants" {...tableRoles.table}>
        <caption className="hidden-text">{caption}</caption>
        <thead {...tableRoles.rowGroup}>
          <tr {...tableRoles.row}>
            {about === "person" ? null : <Head text={messages.rolePerson} />}
            <Head text={messages.role} />
            <Head text={messages.roleUnit} />
            <Head text={messages.roleTime} />
            {hasActs ? <Head text={messages.roleActs} /> : null}
          </tr>
        </thead>
        <tbody {...tableRoles.rowGroup}>
          {grants.map((grant) => (
            <tr key={grant.id} {...tableRoles.row}>
              {about === "person" ? null : (
                <th scope="row" {...tableRoles.rowHead}>
                  <PersonLink person={grant.person} />
                </th>
              )}
              <td {...tableRoles.cell}>
                {grant.role.name}
                <small>{grant.rights}</small>
              </td>
              <td {...tableRoles.cell}>
                {grant.unit.name}
                <small>
                  {about === "unit" && here !== null && grant.unit.code !== here
                    ? messages.roleInherited
                    : messages.roleReach(grant.units)}
                </small>
              </td>
              <td {...tableRoles.cell}>
                {daysText(grant, language, messages)}
                {grant.delegatedBy === null ? null : <small>{messages.roleFrom(grant.delegatedBy.name)}</small>}
                {grant.state === "holds" ? null : (
                  <small className="tone-mid">
                    {grant.state === "ahead" ? messages.roleAhead : messages.roleWithdrawn}
                  </small>
                )}
              </td>
              {hasActs ? (
                <td {...tableRoles.cell} className="grant-acts">
                  {grant.may.delegate.allowed ? (
                    <Act
                      text={messages.delegateRole}
                      about={grant}
                      onAct={() => setOpen({ grant, form: "delegate" })}
                    />
                  ) : null}
                  {grant.may.end.allowed ? (
                    <Act text={messages.endRole} about={grant} onAct={() => setOpen({ grant, form: "end" })} />
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {open?.form === "end" ? <EndRole grant={open.grant} onClose={close} /> : null}
      {open?.form === "delegate" ? <DelegateRole grant={open.grant} onClose={close} /> : null}
    </>
  );
}

function Head({ text }: { readonly text: string }) {
  return (
    <th scope="col" {...tableRoles.columnHead}>
      {text}
    </th>
  );
}

function PersonLink({ person }: { readonly person: Grant["person"] }) {
  return (
    <Link
      to="/$workspace/roles"
      params={{ workspace: useWorkspaceId() }}
      search={(before: Search) => ({ ...before, person: person.id })}
    >
      {person.name}
    </Link>
  );
}

interface ActProps {
  readonly text: string;
  readonly about: Grant;
  readonly onAct: () => void;
}

function Act({ text, about, onAct }: ActProps) {
  return (
    <button type="button" className="quiet-button" onClick={onAct}>
      {text}
      <span className="hidden-text">
        : {about.role.name}, {about.person.name}, {about.unit.name}
      </span>
    </button>
  );
}

/** `från 1 januari 2026`, `1 januari 2026 – 31 mars 2026`; a role of all times says so. */
function daysText({ from, to }: Grant, language: "sv" | "en", messages: Messages): string {
  if (to !== null) return `${formatDay(from, language)} – ${formatDay(to, language)}`;
  return from <= "1900" ? messages.roleAlways : messages.roleSince(formatDay(from, language));
}
