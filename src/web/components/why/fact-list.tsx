import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

import { ask } from "#web/api/client.ts";
import { useWorkspaceId } from "#web/api/queries.ts";
import { Address } from "#web/components/frame/address.tsx";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";

import type { ExplanationBody } from "./explanation-body.ts";
import { SourcePlace } from "./source-place.tsx";

type Facts = ExplanationBody["facts"];

/** So many more at a time: a total may rest on thousands. */
const moreAtATime = 200;

/** The stored values behind a number, each with its file and line; the first ones at once, more when asked for. */
export function FactList({ ref_, first }: { readonly ref_: string; readonly first: Facts }) {
  const messages = useMessages();
  const language = useLanguage();
  const workspace = useWorkspaceId();
  const more = useInfiniteQuery({
    queryKey: ["facts", workspace, ref_, language],
    queryFn: async ({ pageParam, signal }): Promise<Facts> => {
      if (pageParam === 0) return first;
      const query = { ref: ref_, offset: pageParam, limit: moreAtATime, language };
      return (await ask("/api/workspaces/{workspace}/explanation", { workspace }, query, signal)).facts;
    },
    initialPageParam: 0,
    initialData: { pages: [first], pageParams: [0] },
    getNextPageParam: (last) => (last.offset + last.items.length < last.total ? last.offset + last.items.length : null),
    staleTime: Infinity,
  });
  const items = more.data.pages.flatMap((page) => page.items);
  const isWhole = items.length >= first.total;
  const count = useRef<HTMLOutputElement>(null);
  const isAsked = items.length > first.items.length;
  // The button that was pressed is gone when all is shown: whoever goes by keyboard goes on from here.
  useEffect(() => {
    if (isWhole && isAsked) count.current?.focus({ preventScroll: true });
  }, [isWhole, isAsked]);
  return (
    <div className="why-facts">
      <ul>
        {items.map((fact, index) => (
          <Fact key={index} fact={fact} />
        ))}
      </ul>
      {isWhole && !isAsked ? null : (
        <p>
          <output ref={count} tabIndex={-1}>
            {messages.factsShown(items.length, first.total)}
          </output>{" "}
          {isWhole ? null : (
            <button
              type="button"
              className="why-place"
              aria-disabled={more.isFetchingNextPage}
              onClick={() => (more.isFetchingNextPage ? undefined : void more.fetchNextPage())}
            >
              {messages.moreFacts}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function Fact({ fact }: { readonly fact: Facts["items"][number] }) {
  const messages = useMessages();
  const about = [fact.unit, fact.period, fact.scenario, fact.cut].filter((text) => text !== "").join(" · ");
  return (
    <li>
      <div className="why-fact">
        <SourcePlace place={fact.place} sha256={fact.batch?.sha256} page={fact.address} />
        <span className="why-aside">
          {" "}
          · {about}
          {fact.note === null ? "" : ` · ${fact.note}`} ·{" "}
        </span>
        <Address to={`data/facts/${encodeURIComponent(fact.ref)}`}>{messages.usesOfFact}</Address>
        {fact.batch === null ? null : <BatchLine batch={fact.batch} />}
      </div>
      <span className="why-fact-value">{fact.value}</span>
    </li>
  );
}

/** When the fact was read, by whom, and from exactly which file. */
function BatchLine({ batch }: { readonly batch: NonNullable<Facts["items"][number]["batch"]> }) {
  const messages = useMessages();
  const moment = `${batch.at.slice(0, 10)} ${batch.at.slice(11, 16)} UTC`;
  return (
    <p className="why-aside why-batch">
      <Address to={`data/batches/${batch.number}`}>{messages.batchNumber(batch.number)}</Address>
      {` · ${messages.batchOf(moment, batch.who, batch.rows)}`}
      {batch.reason === "" ? "" : ` · ${batch.reason}`}
      {batch.sha256 === "" ? null : (
        <>
          {" "}
          · SHA-256 <code>{batch.sha256}</code>
        </>
      )}
    </p>
  );
}
