import { Link } from "@tanstack/react-router";

import type { Body } from "#web/api/client.ts";
import type { Inline } from "#server/contract/document.ts";
import { Inlines } from "#web/components/inline/inlines.tsx";
import { useApi } from "#web/api/queries.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";

import "./workspaces.css";

type Summary = Body<"/api/workspaces">["workspaces"][number];

export function WorkspacesPage() {
  const messages = useMessages();
  const answer = useApi("/api/workspaces", {}, { language: useLanguage() });
  useTitle(messages.workspaces);
  return (
    <Asked answer={answer}>
      {({ workspaces }) => (
        <>
          <h1>{messages.workspaces}</h1>
          <p className="lede">{workspaces.length === 0 ? messages.noWorkspaces : messages.workspacesLede}</p>
          <ul className="workspaces">
            {workspaces.map((workspace) => (
              <WorkspaceItem key={workspace.id} workspace={workspace} />
            ))}
          </ul>
        </>
      )}
    </Asked>
  );
}

function WorkspaceItem({ workspace }: { readonly workspace: Summary }) {
  const messages = useMessages();
  const params = { workspace: workspace.id };
  const kept = (before: { language?: "sv" | "en" | undefined }) => ({ language: before.language });
  return (
    <li>
      <p className="workspace-owner">{workspace.name}</p>
      <h2>
        <Link to="/$workspace" params={params} search={kept}>
          {workspace.unit}
        </Link>
      </h2>
      <p className="workspace-period">
        {workspace.round === null ? "" : `${workspace.round} · `}
        {workspace.period}
      </p>
      <p className="workspace-lede">
        <Inlines content={withoutQuestions(workspace.lede)} place="" />
      </p>
      {workspace.errors + workspace.warnings === 0 ? null : (
        <p className="workspace-problems">
          <Link to="/$workspace/data" params={params} search={kept}>
            {workspace.errors > 0 ? messages.errors(workspace.errors) : messages.warnings(workspace.warnings)}
          </Link>
        </p>
      )}
    </li>
  );
}

/** Numbers are asked about inside the workspace, not from the list. */
function withoutQuestions(content: readonly Inline[]): readonly Inline[] {
  return content.map((inline) => {
    if (inline.kind === "value") return { ...inline, ref: null };
    return inline.kind === "strong" ? { ...inline, content: withoutQuestions(inline.content) } : inline;
  });
}
