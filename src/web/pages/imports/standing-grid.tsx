import { cutKey } from "#domain/measures/dimension.ts";
import type { Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { Loading } from "#web/components/state/loading.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";

import { Grid } from "./grid.tsx";
import type { About } from "./about-fields.tsx";
import { cellKey, type Standing, type Written } from "./written.ts";

type Choices = Body<"/api/workspaces/{workspace}/imports/choices">;

interface StandingGridProps {
  readonly units: Choices["units"];
  readonly measure: Choices["measures"][number];
  readonly about: About;
  readonly written: Written;
  readonly onWrite: (written: Written) => void;
}

/** The grid with what stands in its cells. It is not there before that is known: nobody may clear what was another measure's. */
export function StandingGrid({ about: { scenario, version, year, cut }, measure, ...props }: StandingGridProps) {
  const texts = useImportMessages();
  const language = useLanguage();
  const asked = { language, measure: measure.id, scenario, version, year: Number(year), cut: cutKey(cut) };
  const path = "/api/workspaces/{workspace}/imports/standing";
  const answer = useApi(path, { workspace: useWorkspaceId() }, asked);
  if (answer.error !== null)
    return <ErrorNotice error={answer.error} retry={() => void answer.refetch()} headingId={null} />;
  if (answer.data === undefined || answer.isPlaceholderData) return <Loading />;
  return (
    <>
      {answer.data.isWithheld ? <p className="notice">{texts.gridWithheld}</p> : null}
      <Grid {...props} decimals={measure.decimals} standing={standingOf(answer.data, language)} />
    </>
  );
}

type StandingValues = Body<"/api/workspaces/{workspace}/imports/standing">;

function standingOf({ values }: StandingValues, language: "sv" | "en"): Standing {
  const written = (amount: string): string => (language === "sv" ? amount.replace(".", ",") : amount);
  return new Map(values.map(({ unit, period, amount }) => [cellKey(unit, Number(period.slice(-2))), written(amount)]));
}
