import { useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { tableRoles } from "#web/components/table/roles.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";

import type { Import } from "./import-page.tsx";
import { usePlaceText } from "./place-text.ts";

type ValuesAnswer = Body<"/api/workspaces/{workspace}/imports/{import}/values">;
const states = ["changed", "new", "gone", "unchanged"] as const;
type State = (typeof states)[number];

const pageOf = 50;

interface ValuesProps extends Pick<Import, "counts"> {
  readonly import: string;
}

/** Each value beside what stands now: first what is changed, where anything is. */
export function Values({ import: id, counts }: ValuesProps) {
  const texts = useImportMessages();
  const workspace = useWorkspaceId();
  const present = states.filter((state) => counts[state] > 0);
  const [state, setState] = useState<State | "all">(present[0] ?? "all");
  const [offset, setOffset] = useState(0);
  const asked = { language: useLanguage(), state: state === "all" ? undefined : state, offset, limit: pageOf };
  const answer = useApi("/api/workspaces/{workspace}/imports/{import}/values", { workspace, import: id }, asked);
  if (present.length === 0) return null;
  const options = [...present, "all" as const].map((one) => ({
    id: one,
    name: one === "all" ? texts.all : `${texts.counts[one]} (${counts[one]})`,
  }));
  const show = (chosen: string): void => {
    setState(options.find((option) => option.id === chosen)?.id ?? "all");
    setOffset(0);
  };
  return (
    <section className="imports-part" aria-labelledby="import-values">
      <h2 id="import-values">{texts.shownValues}</h2>
      <div className="import-filter">
        <Choice label={texts.filter} value={state} options={options} onChange={show} />
      </div>
      <Asked answer={answer}>
        {(values) => (
          <>
            <Table values={values.values} tellsState={state === "all"} />
            <Paging values={values} onGo={setOffset} />
          </>
        )}
      </Asked>
    </section>
  );
}

function Table({ values, tellsState }: Pick<ValuesAnswer, "values"> & { readonly tellsState: boolean }) {
  const texts = useImportMessages();
  const placeText = usePlaceText();
  const valueText = (value: string | null, isWithheld: boolean): string =>
    value ?? (isWithheld ? texts.withheld : texts.absent);
  return (
    <table className="records" {...tableRoles.table}>
      <caption className="hidden-text">{texts.shownValues}</caption>
      <thead {...tableRoles.rowGroup}>
        <tr {...tableRoles.row}>
          {[texts.unit, texts.measure, texts.period].map((head) => (
            <th key={head} scope="col" {...tableRoles.columnHead}>
              {head}
            </th>
          ))}
          {[texts.before, texts.after].map((head) => (
            <th key={head} scope="col" className="number" {...tableRoles.columnHead}>
              {head}
            </th>
          ))}
          <th scope="col" {...tableRoles.columnHead}>
            {texts.place}
          </th>
        </tr>
      </thead>
      <tbody {...tableRoles.rowGroup}>
        {values.map((value, index) => (
          // Nothing else tells two equal rows apart, and the list never changes its order.
          <tr key={index} {...tableRoles.row}>
            <th scope="row" {...tableRoles.rowHead}>
              {value.unit.name}
            </th>
            <td {...tableRoles.cell}>
              {value.measure.name}
              {value.cut === "" ? null : <small>{value.cut}</small>}
            </td>
            <td {...tableRoles.cell}>
              {value.period.name}
              <small>{[value.scenario, value.version].filter((part) => part !== "").join(" ")}</small>
            </td>
            <td className="number" data-head={texts.before} {...tableRoles.cell}>
              {valueText(value.before, value.isWithheld)}
            </td>
            <td className="number" data-head={texts.after} {...tableRoles.cell}>
              {value.state === "gone" ? texts.valueStates.gone : valueText(value.after, value.isWithheld)}
              {tellsState ? <small>{texts.valueStates[value.state]}</small> : null}
            </td>
            <td {...tableRoles.cell}>{value.place === null ? null : placeText(value.place)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PagingProps {
  readonly values: ValuesAnswer;
  readonly onGo: (offset: number) => void;
}

function Paging({ values: { values, total, offset }, onGo }: PagingProps) {
  const texts = useImportMessages();
  if (total <= pageOf) return null;
  return (
    <p className="import-paging">
      <button
        type="button"
        className="quiet-button"
        disabled={offset === 0}
        onClick={() => onGo(Math.max(0, offset - pageOf))}
      >
        {texts.previous}
      </button>
      <output>{texts.span(offset + 1, offset + values.length, total)}</output>
      <button
        type="button"
        className="quiet-button"
        disabled={offset + values.length >= total}
        onClick={() => onGo(offset + pageOf)}
      >
        {texts.next}
      </button>
    </p>
  );
}
