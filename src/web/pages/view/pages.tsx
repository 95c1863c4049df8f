import { usePathNames } from "#web/address.ts";
import { useApi, useChoice, useWorkspaceId } from "#web/api/queries.ts";

import { Asked } from "./asked.tsx";
import { PageView } from "./page-view.tsx";

type SimplePage = "overview" | "scorecard" | "economy" | "staff" | "assignments" | "control" | "registers" | "data";

/** The pages whose address is their name alone. */
export function simplePage(name: SimplePage) {
  return function Page() {
    const workspace = useWorkspaceId();
    const answer = useApi(`/api/workspaces/{workspace}/pages/${name}`, { workspace }, useChoice());
    return <Asked answer={answer}>{(page) => <PageView page={page} />}</Asked>;
  };
}

export function ObjectivePage() {
  const { workspace, objective } = usePathNames();
  const path = "/api/workspaces/{workspace}/pages/objectives/{objective}";
  const answer = useApi(path, { workspace, objective }, useChoice());
  return <Asked answer={answer}>{(page) => <PageView page={page} />}</Asked>;
}

export function StatementRowPage() {
  const { workspace, statement, row } = usePathNames();
  const path = "/api/workspaces/{workspace}/pages/statements/{statement}/{row}";
  const answer = useApi(path, { workspace, statement, row }, useChoice());
  return <Asked answer={answer}>{(page) => <PageView page={page} />}</Asked>;
}

export function AssignmentPage() {
  const { workspace, assignment } = usePathNames();
  const path = "/api/workspaces/{workspace}/pages/assignments/{assignment}";
  const answer = useApi(path, { workspace, assignment }, useChoice());
  return <Asked answer={answer}>{(page) => <PageView page={page} />}</Asked>;
}

export function RegisterPage() {
  const { workspace, register } = usePathNames();
  const path = "/api/workspaces/{workspace}/pages/registers/{register}";
  const answer = useApi(path, { workspace, register }, useChoice());
  return <Asked answer={answer}>{(page) => <PageView page={page} />}</Asked>;
}

export function MeasurePage() {
  const { workspace, measure } = usePathNames();
  const path = "/api/workspaces/{workspace}/pages/measures/{measure}";
  const answer = useApi(path, { workspace, measure }, useChoice());
  return <Asked answer={answer}>{(page) => <PageView page={page} />}</Asked>;
}

export function FilePage() {
  const { workspace, file } = usePathNames();
  const answer = useApi("/api/workspaces/{workspace}/pages/file", { workspace }, { ...useChoice(), file });
  return <Asked answer={answer}>{(page) => <PageView page={page} />}</Asked>;
}

export function FactPage() {
  const { workspace, ref } = usePathNames();
  const answer = useApi("/api/workspaces/{workspace}/pages/fact", { workspace }, { ...useChoice(), ref });
  return <Asked answer={answer}>{(page) => <PageView page={page} />}</Asked>;
}

export function BatchPage() {
  const { workspace, batch } = usePathNames();
  const answer = useApi("/api/workspaces/{workspace}/pages/batches/{batch}", { workspace, batch }, useChoice());
  return <Asked answer={answer}>{(page) => <PageView page={page} />}</Asked>;
}
