import { useState } from "react";
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";

import { useFocus } from "./use-focus.ts";
import "./form.css";
import "./choice-field.css";

/** Something to choose. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the same name. */
  readonly detail?: string | undefined;
  /** How deep it stands in a tree. */
  readonly depth?: number | undefined;
}

interface ChoiceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Told what is written, where the choices are looked up by it; else they are found among those given. */
  readonly onSeek?: ((text: string) => void) | undefined;
  /** The choices are those of what was written before: only those that fit what is written now are shown, so that nobody chooses another. */
  readonly isStale?: boolean | undefined;
  readonly none: string;
  /** Where one writes first in what has just been opened. */
  readonly isFirst?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
}

/** More than this nobody reads through; the rest are found by name. */
const mostShown = 200;

/** One of many, found by writing a part of its name. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { name, label, hint, choices, value, onChange, onSeek, none } = props;
  const { isStale = false, isFirst = false, isRequired = false } = props;
  const chosen = choices.find(({ id }) => id === value)?.name ?? "";
  const input = useFocus<HTMLInputElement>(isFirst);
  const [sought, setSought] = useState<string | null>(null);
  const written = sought ?? chosen;
  const isSeeking = sought !== null && sought !== chosen;
  const shown =
    (onSeek === undefined || isStale) && isSeeking ? choices.filter((choice) => isLike(choice, sought)) : choices;
  return (
    <ComboBox
      name={name}
      className="field"
      items={shown.slice(0, mostShown)}
      value={value}
      onChange={(id) => {
        setSought(null);
        onChange(id === null ? null : String(id));
      }}
      inputValue={written}
      onInputChange={(text) => {
        setSought(text);
        onSeek?.(text);
      }}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger={isFirst ? "focus" : "input"}
      isRequired={isRequired}
    >
      <Label>{label}</Label>
      <div className="choice-input">
        <Input ref={input} />
        <Button>▾</Button>
      </div>
      {hint === undefined ? null : <Text slot="description">{hint}</Text>}
      <FieldError />
      <Popover className="choices">
        <section aria-label={label}>
          <ListBox renderEmptyState={() => <p className="choices-none">{none}</p>}>
            {(choice: Choice) => (
              <ListBoxItem textValue={choice.name} className={`choice depth-${Math.min(choice.depth ?? 0, 6)}`}>
                {choice.name}
                {choice.detail === undefined ? null : <small>{choice.detail}</small>}
              </ListBoxItem>
            )}
          </ListBox>
        </section>
      </Popover>
    </ComboBox>
  );
}

function isLike({ id, name, detail = "" }: Choice, sought: string): boolean {
  const wanted = sought.trim().toLowerCase();
  return [name, detail].some((text) => text.toLowerCase().includes(wanted)) || id.toLowerCase() === wanted;
}
