import { useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend, type Sent } from "#web/api/send.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { DayField, LineField, LongTextField } from "#web/components/form/fields.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import { UnitField } from "#web/components/form/unit-field.tsx";
import { useCalendarMessages } from "#web/messages/use-calendar-messages.ts";

import { entryFields } from "./entry-fields.ts";

type Calendar = Body<"/api/workspaces/{workspace}/calendar">;
type SentEntry = Sent<"POST /api/workspaces/{workspace}/calendar">["body"];

interface EntryFormProps {
  /** Null for a new one. */
  readonly entry: Calendar["entries"][number] | null;
  readonly choices: Calendar["choices"];
  readonly year: number;
  readonly onClose: () => void;
}

/** Adds something to the annual wheel, or changes it. */
export function EntryForm({ entry, choices, year, onClose }: EntryFormProps) {
  const texts = useCalendarMessages();
  const workspace = useWorkspaceId();
  const adding = useSend("POST /api/workspaces/{workspace}/calendar");
  const changing = useSend("PUT /api/workspaces/{workspace}/calendar/{id}");
  const [written, setWritten] = useState<SentEntry>(() => firstWritten(entry, choices, year));
  const set = (change: Partial<SentEntry>): void => setWritten({ ...written, ...change });
  const save = (): void => {
    const done = { onSuccess: onClose };
    if (entry === null) adding.mutate({ params: { workspace }, body: written }, done);
    else changing.mutate({ params: { workspace, id: entry.id }, body: { ...written, mark: entry.mark } }, done);
  };
  const { name, kind, unit, date, repeats, until, description, role, reason } = written;
  return (
    <FormDialog
      title={entry === null ? texts.add : `${texts.change}: ${entry.name.sv}`}
      act={texts.save}
      isPending={adding.isPending || changing.isPending}
      error={adding.error ?? changing.error}
      fields={entryFields}
      onSubmit={save}
      onClose={onClose}
    >
      <LineField
        name="name"
        label={texts.name}
        value={name.sv}
        onChange={(sv) => set({ name: { ...name, sv } })}
        isRequired
      />
      <LineField
        name="nameInEnglish"
        label={texts.nameInEnglish}
        hint={texts.ifWanted}
        value={name.en ?? ""}
        onChange={(en) => set({ name: en === "" ? { sv: name.sv } : { sv: name.sv, en } })}
      />
      <Choice
        label={texts.kind}
        value={kind}
        options={choices.kinds}
        onChange={(id) => set({ kind: choices.kinds.find((one) => one.id === id)?.id ?? kind })}
      />
      <UnitField
        label={texts.unit}
        hint={texts.unitHint}
        units={choices.units}
        value={unit === "" ? null : unit}
        onChange={(code) => set({ unit: code ?? "" })}
      />
      <DayField
        name="date"
        label={texts.date}
        hint={texts.dateHint}
        value={date}
        onChange={(day) => set({ date: day })}
        isRequired
      />
      <Choice
        label={texts.repeats}
        value={repeats}
        options={choices.repetitions}
        onChange={(id) => set({ repeats: choices.repetitions.find((one) => one.id === id)?.id ?? repeats })}
      />
      {repeats === "never" ? null : (
        <DayField
          name="until"
          label={texts.until}
          hint={texts.untilHint}
          value={until ?? ""}
          onChange={(day) => set({ until: day === "" ? null : day })}
        />
      )}
      <RoleFields roles={choices.roles} role={role} onChange={(chosen) => set({ role: chosen })} />
      <LongTextField
        name="description"
        label={texts.description}
        hint={texts.ifWanted}
        value={description?.sv ?? ""}
        onChange={(sv) => set({ description: sv === "" ? null : { ...description, sv } })}
      />
      <LongTextField
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        value={reason}
        onChange={(text) => set({ reason: text })}
        isRequired
      />
    </FormDialog>
  );
}

function firstWritten(entry: EntryFormProps["entry"], { units }: Calendar["choices"], year: number): SentEntry {
  if (entry === null) {
    const plain = { kind: "meeting", repeats: "never", until: null, description: null, role: null } as const;
    return { name: { sv: "" }, unit: units[0]?.code ?? "", date: `${year}-01-01`, ...plain, reason: "" };
  }
  const { id: _id, mark: _mark, ...said } = entry;
  return { ...said, reason: "" };
}

interface RoleFieldsProps {
  readonly roles: Calendar["choices"]["roles"];
  readonly role: SentEntry["role"];
  readonly onChange: (role: SentEntry["role"]) => void;
}

/** A role of the product, or somebody in words. */
function RoleFields({ roles, role, onChange }: RoleFieldsProps) {
  const texts = useCalendarMessages();
  const chosen = role === null ? "" : typeof role === "string" ? role : "words";
  const choose = (id: string): void => {
    if (id === "words") onChange({ sv: "" });
    else onChange(roles.find((one) => one.id === id)?.id ?? null);
  };
  return (
    <>
      <Choice
        label={texts.role}
        value={chosen}
        options={[{ id: "", name: texts.nobody }, ...roles, { id: "words", name: texts.inWords }]}
        onChange={choose}
      />
      {role === null || typeof role === "string" ? null : (
        <LineField
          name="role"
          label={texts.roleWords}
          value={role.sv}
          onChange={(sv) => onChange({ ...role, sv })}
          isRequired
        />
      )}
    </>
  );
}
