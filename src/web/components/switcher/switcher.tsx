import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState, type RefObject } from "react";
import {
  Dialog,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  type Selection,
} from "react-aria-components";

import type { Body } from "#web/api/client.ts";
import { useApi } from "#web/api/queries.ts";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";
import type { Search } from "#web/search.ts";

type WorkspaceBody = Body<"/api/workspaces/{workspace}">;

interface SwitcherProps {
  readonly workspace: WorkspaceBody;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Unit, round and workspace, each a list to choose from. A choice takes effect at once. */
export function Switcher({ workspace, anchor, onClose }: SwitcherProps) {
  const messages = useMessages();
  const navigate = useNavigate();
  const choose = (search: { unit?: string; round?: string }): void => {
    onClose();
    const reset = { why: undefined, at: undefined, period: undefined };
    void navigate({ to: ".", search: (before: Search) => ({ ...before, ...reset, ...search }) });
  };
  const open = (id: string): void => {
    onClose();
    void navigate({
      to: "/$workspace",
      params: { workspace: id },
      search: (before: Search) => ({ language: before.language }),
    });
  };
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      placement="bottom end"
      className="switcher"
    >
      <Dialog aria-label={messages.choosePlace}>
        <UnitChoice workspace={workspace} onChoose={(unit) => choose({ unit })} />
        <div className="switcher-side">
          <RoundChoice workspace={workspace} onChoose={(round) => choose({ round })} />
          <WorkspaceChoice current={workspace.id} onChoose={open} />
        </div>
      </Dialog>
    </Popover>
  );
}

interface ChoiceProps {
  readonly workspace: WorkspaceBody;
  readonly onChoose: (id: string) => void;
}

/** With few units the list speaks for itself. */
const manyUnits = 8;

/** More than this nobody reads through; the rest are found by name. */
const mostShown = 200;

function UnitChoice({ workspace, onChoose }: ChoiceProps) {
  const messages = useMessages();
  const [sought, setSought] = useState("");
  const units = useMemo(() => matching(workspace.units, sought), [workspace.units, sought]);
  return (
    <section className="switcher-part">
      <h2>{messages.unit}</h2>
      {workspace.units.length < manyUnits ? null : (
        <SearchField value={sought} onChange={setSought} className="switcher-search">
          <Label className="hidden-text">{messages.findUnit}</Label>
          <Input placeholder={messages.findUnit} />
        </SearchField>
      )}
      <ListBox
        aria-label={messages.unit}
        items={units.slice(0, mostShown).map((unit) => ({ ...unit, id: unit.code }))}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[workspace.unit.code]}
        onSelectionChange={(keys) => chosen(keys, onChoose)}
        renderEmptyState={() => <p className="switcher-none">{messages.noUnit}</p>}
      >
        {(unit) => (
          <ListBoxItem textValue={unit.name} className={`switcher-item depth-${Math.min(unit.depth, 6)}`}>
            {unit.name}
          </ListBoxItem>
        )}
      </ListBox>
      {units.length > mostShown ? (
        <p className="switcher-none">{messages.moreUnits(units.length - mostShown)}</p>
      ) : null}
    </section>
  );
}

/** One of a list is always chosen, so a change is a new choice. */
function chosen(keys: Selection, onChoose: (id: string) => void): void {
  const [key] = keys === "all" ? [] : keys;
  if (key !== undefined) onChoose(String(key));
}

function matching(units: WorkspaceBody["units"], sought: string): WorkspaceBody["units"] {
  const wanted = sought.trim().toLowerCase();
  if (wanted === "") return units;
  return units.filter((unit) => unit.name.toLowerCase().includes(wanted) || unit.code.toLowerCase() === wanted);
}

function RoundChoice({ workspace, onChoose }: ChoiceProps) {
  const messages = useMessages();
  if (workspace.rounds.length === 0) return <p className="switcher-none">{messages.noRounds}</p>;
  return (
    <section className="switcher-part">
      <h2>{messages.round}</h2>
      <ListBox
        aria-label={messages.round}
        items={workspace.rounds}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={workspace.round === null ? [] : [workspace.round.id]}
        onSelectionChange={(keys) => chosen(keys, onChoose)}
      >
        {(round) => (
          <ListBoxItem textValue={round.name} className="switcher-item">
            {round.name}
            <small>{round.period}</small>
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  );
}

interface WorkspaceChoiceProps {
  readonly current: string;
  readonly onChoose: (id: string) => void;
}

function WorkspaceChoice({ current, onChoose }: WorkspaceChoiceProps) {
  const messages = useMessages();
  const all = useApi("/api/workspaces", {}, { language: useLanguage() });
  const workspaces = all.data?.workspaces ?? [];
  if (workspaces.length < 2) return null;
  return (
    <section className="switcher-part">
      <h2>{messages.workspace}</h2>
      <ListBox
        aria-label={messages.workspace}
        items={workspaces}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[current]}
        onSelectionChange={(keys) => chosen(keys, onChoose)}
      >
        {(workspace) => (
          <ListBoxItem textValue={workspace.name} className="switcher-item">
            {workspace.name}
            <small>
              {workspace.unit}, {workspace.period}
            </small>
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  );
}
