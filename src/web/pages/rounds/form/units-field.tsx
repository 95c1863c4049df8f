import { useState, type KeyboardEvent } from "react";

import type { Choices } from "./written.ts";
import { useRoundFormMessages } from "#web/messages/use-round-form-messages.ts";

import { FieldProblem } from "./field-problem.tsx";
import { shownNodes, toggled, withBelow } from "./unit-tree.ts";

type UnitChoice = Choices["units"][number];

interface UnitsFieldProps {
  readonly units: readonly UnitChoice[];
  readonly chosen: readonly string[];
  /** Those that may have answered, and stay. */
  readonly kept: ReadonlySet<string>;
  /** What units that are not in the tree are called. */
  readonly nameOf: (code: string) => string;
  /** How many things a unit is asked. */
  readonly thingsOf: (unit: UnitChoice) => number;
  readonly told: Readonly<Record<string, string>>;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The units that are asked, chosen in the organisation's tree: one by one, or a unit with all below it. */
export function UnitsField(props: UnitsFieldProps) {
  const { units, chosen, kept, nameOf, thingsOf, told, onChange } = props;
  const texts = useRoundFormMessages();
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(units.slice(0, 1).map(({ code }) => code)));
  const [sought, setSought] = useState("");
  const [current, setCurrent] = useState<string | null>(null);
  const wanted = sought.trim().toLowerCase();
  const shown =
    wanted === ""
      ? shownNodes(units, opened)
      : units.filter(({ name, code }) => name.toLowerCase().includes(wanted) || code.toLowerCase() === wanted);
  const known = new Set(units.map(({ code }) => code));
  const all = new Set(chosen);
  const gone = chosen.filter((code) => !known.has(code));
  const goneFree = gone.filter((code) => !kept.has(code));
  const stop = shown.some(({ code }) => code === current) ? current : shown[0]?.code;
  const open = (code: string, isOpen: boolean): void =>
    setOpened(new Set(isOpen ? [...opened, code] : [...opened].filter((one) => one !== code)));
  const press = (event: KeyboardEvent<HTMLElement>, node: UnitChoice): void => {
    const list = event.currentTarget.closest("ul");
    const go = (code: string | undefined): void => {
      if (code === undefined) return;
      setCurrent(code);
      list?.querySelector<HTMLElement>(`input[value="${CSS.escape(code)}"]`)?.focus();
    };
    const at = shown.indexOf(node);
    const hasBelow = withBelow(units, node.code).length > 1;
    const isOpen = opened.has(node.code);
    const steps: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => go(shown[at + 1]?.code),
      ArrowUp: () => go(shown[at - 1]?.code),
      ArrowRight: () => (hasBelow && !isOpen ? open(node.code, true) : go(shown[at + 1]?.code)),
      ArrowLeft: () => (hasBelow && isOpen ? open(node.code, false) : go(node.parent ?? undefined)),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };
  return (
    <fieldset className="field-group" aria-describedby="units-hint">
      <legend className="hidden-text">{texts.which}</legend>
      <FieldProblem name="units" told={told} />
      {gone.length === 0 ? null : (
        <div className="round-gone">
          <p>{goneFree.length === 0 ? texts.goneKept : texts.gone}</p>
          <ul>
            {gone.map((code) => (
              <li key={code}>
                {nameOf(code)}
                {kept.has(code) ? null : (
                  <button
                    type="button"
                    className="quiet-button"
                    onClick={() => onChange(chosen.filter((one) => one !== code))}
                  >
                    {texts.remove}
                    <span className="hidden-text">: {nameOf(code)}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="field">
        <label htmlFor="find-unit">{texts.find}</label>
        <input id="find-unit" type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
      </div>
      <p id="units-hint" className="soft">
        {texts.unitsHint}
      </p>
      {shown.length === 0 ? <p className="empty">{texts.noneFound}</p> : null}
      <ul className="round-units" aria-label={texts.which}>
        {shown.map((unit) => {
          const below = wanted === "" ? withBelow(units, unit.code) : [unit.code];
          return (
            <UnitRow
              key={unit.code}
              unit={unit}
              below={below}
              chosenBelow={below.filter((code) => all.has(code)).length}
              isChosen={all.has(unit.code)}
              isKept={kept.has(unit.code)}
              isOpen={opened.has(unit.code)}
              isStop={unit.code === stop}
              depth={wanted === "" ? unit.depth : 0}
              things={thingsOf(unit)}
              onOpen={(isOpen) => open(unit.code, isOpen)}
              onFocus={() => setCurrent(unit.code)}
              onKeyDown={(event) => press(event, unit)}
              onToggle={(codes) => onChange(toggled(chosen, codes, kept))}
            />
          );
        })}
      </ul>
    </fieldset>
  );
}

interface UnitRowProps {
  readonly unit: UnitChoice;
  /** The unit and all below it. */
  readonly below: readonly string[];
  readonly chosenBelow: number;
  readonly isChosen: boolean;
  readonly isKept: boolean;
  readonly isOpen: boolean;
  /** Where Tab stops: one row of all. */
  readonly isStop: boolean;
  readonly depth: number;
  readonly things: number;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onToggle: (codes: readonly string[]) => void;
}

function UnitRow(props: UnitRowProps) {
  const { unit, below, chosenBelow, isChosen, isKept, isOpen, isStop, depth, things } = props;
  const { onOpen, onFocus, onKeyDown, onToggle } = props;
  const texts = useRoundFormMessages();
  const { code, name } = unit;
  const tabIndex = isStop ? 0 : -1;
  const hasBelow = below.length > 1;
  return (
    <li className={`depth-${Math.min(depth, 6)}`}>
      {hasBelow ? (
        <button
          type="button"
          className="quiet-button round-unit-open"
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-label={isOpen ? texts.hideBelow(name) : texts.showBelow(name)}
          onClick={() => onOpen(!isOpen)}
        >
          <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span>
        </button>
      ) : (
        <span className="round-unit-open" />
      )}
      <label>
        <input
          type="checkbox"
          value={code}
          tabIndex={tabIndex}
          checked={isChosen}
          aria-disabled={isKept}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
          onChange={() => onToggle([code])}
        />
        {name}
      </label>
      <span className="soft">{isChosen ? texts.asked(things) : null}</span>
      {hasBelow ? (
        <button type="button" className="quiet-button" tabIndex={tabIndex} onClick={() => onToggle(below)}>
          {chosenBelow === below.length ? texts.dropAll : texts.takeAll}
          <span className="hidden-text"> {name}. </span> <small>{texts.chosenBelow(chosenBelow, below.length)}</small>
        </button>
      ) : null}
    </li>
  );
}
