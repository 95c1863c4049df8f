import { useMemo, useState } from "react";

import { ApiError } from "#web/api/client.ts";

interface Told {
  /** What is wrong, by the name of the field that it is told beside. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is to be told of no field. */
  readonly rest: Error | null;
  /** To be called when it is sent once more: what has been told must not stop that, also where another field was mended. */
  readonly forget: () => void;
}

/** Where an error is told: beside the field that it names, or that is to blame for its code, or else beside none. */
export function useTold(error: Error | null, byCode: Readonly<Record<string, string>>): Told {
  const field = error instanceof ApiError ? (error.field ?? byCode[error.code]) : undefined;
  const advice = error instanceof ApiError ? error.advice : "";
  const [tried, setTried] = useState<Error | null>(null);
  const fields = useMemo(
    () => (field === undefined || error === tried ? {} : { [field]: `${error?.message ?? ""} ${advice}` }),
    [field, error, tried, advice],
  );
  return { fields, rest: field === undefined ? error : null, forget: () => setTried(error) };
}
