import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Button, DropZone, FileTrigger, Label, ProgressBar, Text } from "react-aria-components";

import type { FileSending } from "#web/api/send-file.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useMessages } from "#web/messages/use-messages.ts";

import "./drop-area.css";

const megabyte = 1_000_000;

interface DropAreaProps<Answer> {
  /** What files there may be, in words. */
  readonly kinds: string;
  /** In bytes. */
  readonly largest: number;
  readonly send: (file: File, sending: FileSending) => Promise<Answer>;
  readonly onSent: (answer: Answer, file: File) => void;
  /** What is told when all of a file has been sent and its answer is not here yet. */
  readonly working: (file: string) => string;
}

/** Takes one file, by dropping or choosing it, and tells how far it has come until its answer is here. */
export function DropArea<Answer>({ kinds, largest, send, onSent, working }: DropAreaProps<Answer>) {
  const messages = useMessages();
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const [share, setShare] = useState(0);
  const stop = useRef(new AbortController());
  const sending = useMutation({
    mutationFn: (file: File) => send(file, { signal: stop.current.signal, onProgress: setShare }),
    onSuccess: onSent,
  });
  const limit = messages.largestFile(String(Math.floor(largest / megabyte)));
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
        <ProgressBar value={share * 100} isIndeterminate={share === 1} className="sending">
          {({ valueText, percentage = 0 }) => (
            <>
              <Label>{(share === 1 ? working : messages.sendingFile)(sending.variables.name)}</Label>
              <span>{valueText}</span>
              <progress aria-hidden max={100} {...(share === 1 ? {} : { value: percentage })} />
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
          {messages.stopSending}
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
        <Text slot="label">{messages.dropFile}</Text>
        <FileTrigger onSelect={(files) => take(files?.[0])}>
          <Button className="button">{messages.chooseFile}</Button>
        </FileTrigger>
        <p className="soft">{[kinds, limit].join(", ")}</p>
      </DropZone>
      {tooLarge === null ? null : (
        <p className="notice" role="alert">
          {messages.fileTooLarge(tooLarge)} {limit}
        </p>
      )}
      {sending.error === null ? null : <ErrorNotice error={sending.error} retry={null} headingId={null} />}
    </>
  );
}
