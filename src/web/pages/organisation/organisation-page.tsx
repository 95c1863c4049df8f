import { useAddressSearch } from "#web/address.ts";
import { useApi, useChoice, useWorkspaceId } from "#web/api/queries.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { PageView } from "#web/pages/view/page-view.tsx";

import { ReorganisationForm } from "./reorganisation-form.tsx";

/** The units, their changes, and what a reorganisation would change. What is tried stands in the address. */
export function OrganisationPage() {
  const { date, acts } = useAddressSearch();
  const path = "/api/workspaces/{workspace}/pages/organisation";
  const answer = useApi(path, { workspace: useWorkspaceId() }, { ...useChoice(), date, acts });
  return (
    <Asked answer={answer}>
      {(page) => (
        <PageView page={page}>
          <ReorganisationForm key={`${date} ${acts}`} date={date ?? ""} acts={acts ?? ""} />
        </PageView>
      )}
    </Asked>
  );
}
