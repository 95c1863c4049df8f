import { ApiError } from "#web/api/client.ts";
import { useMessages } from "#web/messages/use-messages.ts";

import "./state.css";

interface ErrorNoticeProps {
  readonly error: Error;
  readonly retry: (() => void) | null;
  readonly headingId: string | null;
}

/** What went wrong, what to do about it, and a way to try again. */
export function ErrorNotice({ error, retry, headingId }: ErrorNoticeProps) {
  const messages = useMessages();
  const { message, advice } = wordsOf(error);
  const shown = {
    message: message === "" ? messages.offlineMessage : message,
    advice: advice === "" ? messages.offlineAdvice : advice,
  };
  const words = error instanceof ApiError ? shown : { message: messages.brokenMessage, advice: messages.brokenAdvice };
  return (
    <div className="notice" role="alert">
      <p id={headingId ?? undefined}>
        <strong>{words.message}</strong>
      </p>
      <p>{words.advice}</p>
      {retry === null ? null : (
        <button type="button" className="button" onClick={retry}>
          {messages.retry}
        </button>
      )}
    </div>
  );
}

function wordsOf(error: Error): { readonly message: string; readonly advice: string } {
  return { message: error.message, advice: error instanceof ApiError ? error.advice : "" };
}
