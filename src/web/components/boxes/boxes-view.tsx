import type { IndicatorBoxes } from "#server/contract/document.ts";
import { Inlines, Status } from "#web/components/inline/inlines.tsx";
import { WhyBelow } from "#web/components/why/why-below.tsx";

import "./boxes.css";

interface BoxesViewProps {
  readonly boxes: IndicatorBoxes;
  readonly place: string;
  readonly captionShown: boolean;
}

/** A handful of indicators, each with its target and the year before. */
export function BoxesView({ boxes, place, captionShown }: BoxesViewProps) {
  return (
    <div className="boxes">
      {captionShown ? <p className="boxes-caption">{boxes.caption}</p> : null}
      <ul>
        {boxes.boxes.map((box, index) => (
          <li key={index}>
            <p className="box-name">{box.name}</p>
            <p className="box-value">
              <Inlines content={box.value} place={place} />
            </p>
            <dl>
              {box.lines.map((line) => (
                <div key={line.name}>
                  <dt>{line.name}</dt>
                  <dd>
                    <Inlines content={line.content} place={place} />
                  </dd>
                </div>
              ))}
            </dl>
            {box.status === null ? null : <Status status={box.status} />}
          </li>
        ))}
      </ul>
      <WhyBelow place={place} />
    </div>
  );
}
