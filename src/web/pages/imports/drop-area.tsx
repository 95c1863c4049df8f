import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Button, DropZone, FileTrigger, Label, ProgressBar, Text } from "react-aria-components";

import { sendFile } from "#web/api/send-file.ts";
import { useWorkspaceId } from "#web/api/queries.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";
import type { Search } from "#web/search.ts";

const megabyte = 1_000_000;

/** Takes one file, by dropping or choosing it, and goes on to what it would change. */
export function DropArea({ largest }: { readonly largest: number }) {
  const texts = useImportMessages();
  const workspace = useWorkspaceId();
  const language = useLanguage();
  const navigate = useNavigate();
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const [share, setShare] = useState(0);
  const stop = useRef(new AbortController());
  const sending = useMutation({
    mutationFn: (file: File) =>
      sendFile({ workspace, file, language, signal: stop.current.signal, onProgress: setShare }),
    onSuccess: ({ import: id }) =>
      navigate({ to: "/$workspace/imports/$import", params: { workspace, import: id }, search: (now: Search) => now }),
  });
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    setTooLarge(file.size > largest ? file.name : null);
    if (file.size > largest) return;
    setShare(0);
    stop.current = new AbortController();
    sending.mutate(file);
  };
  if (sending.isPending)
    return (
      <div className="drop-area">
        <ProgressBar value={share * 100} className="sending">
          {({ valueText, percentage = 0 }) => (
            <>
              <Label>{texts.sending(sending.variables.name)}</Label>
              <span>{valueText}</span>
              <progress aria-hidden value={percentage} max={100} />
            </>
          )}
        </ProgressBar>
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            stop.current.abort();
            sending.reset();
          }}
        >
          {texts.stop}
        </button>
      </div>
    );
  return (
    <>
      <DropZone
        className="drop-area"
        onDrop={({ items }) => {
          for (const item of items.slice(0, 1)) if (item.kind === "file") void item.getFile().then(take);
        }}
      >
        <Text slot="label">{texts.drop}</Text>
        <FileTrigger onSelect={(files) => take(files?.[0])}>
          <Button className="button">{texts.choose}</Button>
        </FileTrigger>
        <p className="soft">{[texts.fileKinds, texts.largest(String(Math.floor(largest / megabyte)))].join(", ")}</p>
      </DropZone>
      {tooLarge === null ? null : (
        <p className="notice" role="alert">
          {texts.tooLarge(tooLarge)} {texts.largest(String(Math.floor(largest / megabyte)))}
        </p>
      )}
      {sending.error === null ? null : <ErrorNotice error={sending.error} retry={null} headingId={null} />}
    </>
  );
}
