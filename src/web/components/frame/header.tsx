import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useLocation, useMatches } from "@tanstack/react-router";
import { useId, useState } from "react";

import { apiQuery, useApi, useChoice, useWorkspaceId } from "#web/api/queries.ts";
import { PersonMenu } from "#web/components/person/person-menu.tsx";
import { SwitcherButton } from "#web/components/switcher/switcher-button.tsx";
import { ThemeButton } from "#web/components/theme/theme-button.tsx";
import { useLanguage, useMessages, usualLanguage } from "#web/messages/use-messages.ts";
import { seesAllRoles } from "#web/pages/roles/sees-all-roles.ts";
import type { Search } from "#web/search.ts";

import { Address } from "./address.tsx";

const areas = [
  { id: "overview", address: "" },
  { id: "tasks", address: "tasks" },
  { id: "scorecard", address: "scorecard" },
  { id: "plan", address: "plan" },
  { id: "economy", address: "economy" },
  { id: "staff", address: "staff" },
  { id: "assignments", address: "assignments" },
  { id: "calendar", address: "calendar" },
  { id: "control", address: "control" },
  { id: "registers", address: "registers" },
  { id: "rounds", address: "rounds" },
  { id: "reports", address: "reports" },
  { id: "check", address: "check" },
  { id: "data", address: "data" },
  { id: "roles", address: "roles" },
] as const;

const roundRights = ["report", "approve", "model"] as const;

/** The first part of an address, and the area it belongs to where they differ. */
const belongsTo: Readonly<Record<string, string>> = {
  "": "overview",
  discussion: "plan",
  objectives: "scorecard",
  imports: "data",
  measures: "data",
  organisation: "data",
  statements: "economy",
};

export function Header() {
  const workspace = useWorkspaceId();
  const { pathname } = useLocation();
  return (
    <header className="frame-header">
      <div className="frame-bar">
        <Link to="/" search={(before: Search) => ({ language: before.language })} className="frame-brand">
          Tertial
        </Link>
        {workspace === "" ? null : <Navigation key={pathname} />}
        <div className="frame-end">
          {workspace === "" ? null : <Place workspace={workspace} />}
          <ThemeButton />
          <LanguageLink />
          <PersonMenu />
        </div>
      </div>
    </header>
  );
}

/** Made anew for each page, so that the menu of narrow screens closes when one is chosen. */
function Navigation() {
  const messages = useMessages();
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const current = useArea();
  const tasks = useTaskCount();
  const shown = useShown(tasks);
  return (
    <nav className="frame-nav" aria-label={messages.mainNavigation} data-open={isOpen ? "" : undefined}>
      <button
        type="button"
        className="frame-menu quiet-button"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
      >
        {messages.menu}
      </button>
      <ul id={list}>
        {areas.filter(shown).map((area) => (
          <li key={area.id}>
            <Address to={area.address} current={area.id === current}>
              {area.id === "tasks" && tasks > 0 ? messages.tasksCounted(tasks) : messages[area.id]}
            </Address>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How many things one has to do oneself, posts to read among them. */
function useTaskCount(): number {
  const path = "/api/workspaces/{workspace}/tasks";
  const asked = apiQuery(path, { workspace: useWorkspaceId() }, { language: useLanguage() });
  const { data } = useQuery({ ...asked, staleTime: 60_000, placeholderData: keepPreviousData });
  return data === undefined ? 0 : data.tasks.length + data.mentions.length;
}

/** Roles are for those who give them, or look into them; rounds for those who answer, approve or lead them, and what there is to do for whoever has any. */
function useShown(tasks: number): (area: (typeof areas)[number]) => boolean {
  const answer = useApi("/api/workspaces/{workspace}", { workspace: useWorkspaceId() }, useChoice());
  const may = answer.data?.may;
  const seesRoles = may !== undefined && seesAllRoles(may);
  const hasRounds = may !== undefined && roundRights.some((right) => may.anything[right].allowed);
  return ({ id }) => {
    if (id === "roles") return seesRoles;
    if (id === "tasks") return hasRounds || tasks > 0;
    return id !== "rounds" || hasRounds;
  };
}

function useArea(): string {
  const matches = useMatches();
  const [, first = ""] = (matches.at(-1)?.pathname ?? "").split("/").slice(1);
  return belongsTo[first] ?? first;
}

function Place({ workspace }: { readonly workspace: string }) {
  const answer = useApi("/api/workspaces/{workspace}", { workspace }, useChoice());
  if (answer.data === undefined) return null;
  return <SwitcherButton workspace={answer.data} />;
}

function LanguageLink() {
  const messages = useMessages();
  const other = useLanguage() === "sv" ? "en" : "sv";
  return (
    <Link
      to="."
      search={(before: Search) => ({ ...before, language: other === usualLanguage ? undefined : other })}
      className="quiet-button frame-language"
      lang={other}
      hrefLang={other}
      resetScroll={false}
    >
      {messages.otherLanguage}
    </Link>
  );
}
