import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { usePathNames } from "#web/address.ts";
import type { Body } from "#web/api/client.ts";
import { apiQuery } from "#web/api/queries.ts";
import { Blocks } from "#web/components/block/block-view.tsx";
import { placesIn } from "#web/components/block/places.ts";
import { WhyProvider } from "#web/components/why/why-provider.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";

import { unitPath } from "./use-saver.ts";

const path = `${unitPath}/indicators/{indicator}/beside` as const;

type Part = Body<typeof path>["parts"][number];

interface BesideProps {
  readonly indicator: string;
  readonly name: string;
}

/** What the unit gets back for an indicator. Asked for when it is opened. */
export function Beside({ indicator, name }: BesideProps) {
  const texts = useRoundMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="last" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {texts.beside}
        <span className="hidden-text">: {name}</span>
      </summary>
      {isOpen ? <Parts indicator={indicator} /> : null}
    </details>
  );
}

function Parts({ indicator }: Pick<BesideProps, "indicator">) {
  const { workspace, round, unit } = usePathNames();
  const answer = useQuery(apiQuery(path, { workspace, round, unit, indicator }, { language: useLanguage() }));
  return (
    <Asked answer={answer}>
      {({ parts }) => (
        <WhyProvider places={parts.flatMap((part) => placesIn(part.blocks, placeOf(indicator, part)))}>
          {parts.map((part) => (
            <section key={part.id} className="beside-part" aria-labelledby={placeOf(indicator, part)}>
              <h4 id={placeOf(indicator, part)}>{part.title}</h4>
              {part.note === null ? null : <p className="soft">{part.note}</p>}
              <Blocks blocks={part.blocks} place={placeOf(indicator, part)} under={4} said={part.title} />
            </section>
          ))}
        </WhyProvider>
      )}
    </Asked>
  );
}

const placeOf = (indicator: string, { id }: Part): string => `beside-${indicator}-${id}`;
