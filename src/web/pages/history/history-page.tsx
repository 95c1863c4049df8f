import { useAddressSearch } from "#web/address.ts";
import { useApi, useChoice, useWorkspaceId } from "#web/api/queries.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { PageView } from "#web/pages/view/page-view.tsx";

import { HistoryForm } from "./history-form.tsx";

/** Who has changed what, when and why. Which changes are shown stands in the address. */
export function HistoryPage() {
  const { change, noun, id, by, from, to, text, page } = useAddressSearch();
  const asked = { change, noun, id, by, from, to, text };
  const path = "/api/workspaces/{workspace}/pages/history";
  const answer = useApi(path, { workspace: useWorkspaceId() }, { ...useChoice(), ...asked, page });
  return (
    <Asked answer={answer}>
      {(body) => (
        <PageView page={body.page}>
          <HistoryForm key={JSON.stringify(asked)} asked={asked} choices={body.choices} />
        </PageView>
      )}
    </Asked>
  );
}
