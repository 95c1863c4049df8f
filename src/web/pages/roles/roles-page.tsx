import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { formatDay } from "#domain/periods/format.ts";
import { useAddressSearch } from "#web/address.ts";
import type { Body } from "#web/api/client.ts";
import { useApi, useChoice, useWorkspaceId } from "#web/api/queries.ts";
import { DayField } from "#web/components/form/fields.tsx";
import { Address } from "#web/components/frame/address.tsx";
import { todayText } from "#web/components/inline/moment.ts";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";
import type { Search } from "#web/search.ts";

import { DelegateReporting } from "./delegate-role.tsx";
import { GiveRole, UnitField } from "./give-role.tsx";
import { GrantTable } from "./grant-table.tsx";
import { PersonField } from "./person-field.tsx";
import { seesAllRoles } from "./sees-all-roles.ts";
import "./roles.css";

type Workspace = Body<"/api/workspaces/{workspace}">;
type Grants = Body<"/api/workspaces/{workspace}/grants">;

/** Who may do what: on a unit, or of one person, as of a day. Who gives no roles sees their own. */
export function RolesPage() {
  const answer = useApi("/api/workspaces/{workspace}", { workspace: useWorkspaceId() }, useChoice());
  const messages = useMessages();
  useTitle(messages.roles);
  return <Asked answer={answer}>{({ may }) => (seesAllRoles(may) ? <AllRoles may={may} /> : <OwnRoles />)}</Asked>;
}

/** One's own roles, and those of them that others have been let to have. */
export function OwnRoles() {
  const messages = useMessages();
  const workspace = useWorkspaceId();
  const { handover } = useAddressSearch();
  const navigate = useNavigate();
  const close = (): void => {
    void navigate({ to: ".", search: (before: Search) => ({ ...before, handover: undefined }), replace: true });
  };
  const answer = useApi("/api/workspaces/{workspace}/grants", { workspace }, { language: useLanguage() });
  useTitle(messages.ownRoles);
  return (
    <Asked answer={answer}>
      {(grants) => (
        <>
          <h1>{messages.ownRoles}</h1>
          <p className="lede">{messages.ownRolesLede}</p>
          {handover === undefined ? null : <DelegateReporting grants={grants.grants} unit={handover} onClose={close} />}
          <OfPerson grants={grants} />
        </>
      )}
    </Asked>
  );
}

function AllRoles({ may }: { readonly may: Workspace["may"] }) {
  const messages = useMessages();
  const workspace = useWorkspaceId();
  const language = useLanguage();
  const { unit, person, day } = useAddressSearch();
  const navigate = useNavigate();
  const [isGiving, setGiving] = useState(false);
  const look = (search: Search): void => {
    void navigate({ to: ".", search: (before: Search) => ({ ...before, ...search }), resetScroll: false });
  };
  const choices = useApi("/api/workspaces/{workspace}/grants/choices", { workspace }, { language });
  return (
    <Asked answer={choices}>
      {({ units, roles }) => {
        const shown = units.find(({ code }) => code === unit)?.code ?? units[0]?.code ?? null;
        return (
          <>
            <div className="roles-head">
              <h1>{messages.roles}</h1>
              {may.anything.administer.allowed ? (
                <button type="button" className="button" onClick={() => setGiving(true)}>
                  {messages.giveRole}
                </button>
              ) : null}
            </div>
            <p className="lede">{messages.rolesLede}</p>
            <p>
              <Address to="roles/own">{messages.ownRoles}</Address>
            </p>
            <div className="roles-choice">
              <UnitField
                label={messages.unit}
                units={units}
                value={person === undefined ? shown : null}
                onChange={(code) => look(code === null ? {} : { unit: code, person: undefined })}
              />
              {may.anything.administer.allowed ? (
                <PersonField
                  label={messages.rolePerson}
                  value={person ?? null}
                  onChange={(id) => look({ person: id ?? undefined })}
                />
              ) : null}
              <DayField
                name="day"
                label={messages.rolesOnDay}
                value={day ?? todayText()}
                onChange={(date) => look({ day: date === "" || date === todayText() ? undefined : date })}
              />
            </div>
            <Found unit={person === undefined ? shown : null} person={person ?? null} day={day ?? null} />
            {isGiving ? <GiveRole choices={{ units, roles }} unit={shown} onClose={() => setGiving(false)} /> : null}
          </>
        );
      }}
    </Asked>
  );
}

interface FoundProps {
  readonly unit: string | null;
  readonly person: string | null;
  readonly day: string | null;
}

function Found({ unit, person, day }: FoundProps) {
  const workspace = useWorkspaceId();
  const language = useLanguage();
  const asked = { unit: unit ?? undefined, person: person ?? undefined, day: day ?? undefined, language };
  const answer = useApi("/api/workspaces/{workspace}/grants", { workspace }, asked);
  return (
    <Asked answer={answer}>
      {(grants) => (
        <>
          {grants.notice === null ? null : <p className="empty">{grants.notice}</p>}
          {grants.person === null ? <OnUnit grants={grants} /> : <OfPerson grants={grants} />}
        </>
      )}
    </Asked>
  );
}

function OnUnit({ grants }: { readonly grants: Grants }) {
  const messages = useMessages();
  const day = formatDay(grants.day, useLanguage());
  const name = grants.unit?.name ?? "";
  const here = grants.unit?.code ?? null;
  return (
    <>
      <section className="roles-part" aria-labelledby="roles-here">
        <h2 id="roles-here">{messages.rolesOnUnit(name, day)}</h2>
        {grants.may.give.why === null ? null : <p className="empty">{grants.may.give.why}</p>}
        {grants.grants.length === 0 ? (
          <p className="empty">{messages.noRolesHere}</p>
        ) : (
          <GrantTable caption={messages.rolesOnUnit(name, day)} grants={grants.grants} about="unit" here={here} />
        )}
      </section>
      {grants.below.length === 0 ? null : (
        <section className="roles-part" aria-labelledby="roles-below">
          <h2 id="roles-below">{messages.rolesBelow(name)}</h2>
          <GrantTable caption={messages.rolesBelow(name)} grants={grants.below} about="unit" here={null} />
        </section>
      )}
    </>
  );
}

function OfPerson({ grants }: { readonly grants: Grants }) {
  const messages = useMessages();
  const day = formatDay(grants.day, useLanguage());
  const title = messages.rolesOfPerson(grants.person?.name ?? "", day);
  return (
    <>
      <section className="roles-part" aria-labelledby="roles-person">
        <h2 id="roles-person">{title}</h2>
        {grants.grants.length === 0 ? (
          <p className="empty">{messages.noRolesOfPerson}</p>
        ) : (
          <GrantTable caption={title} grants={grants.grants} about="person" here={null} />
        )}
      </section>
      {grants.handedOver.length === 0 ? null : (
        <section className="roles-part" aria-labelledby="roles-handed">
          <h2 id="roles-handed">{messages.rolesHandedOver}</h2>
          <GrantTable caption={messages.rolesHandedOver} grants={grants.handedOver} about="unit" here={null} />
        </section>
      )}
    </>
  );
}
