import { useEffect, useState } from "react";

/** Whether a moment is still to come; turns by itself when it has come. */
export function useIsBefore(moment: string): boolean {
  const [now, setNow] = useState(Date.now);
  const left = Date.parse(moment) - now;
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setNow(Date.now()), left);
    return () => clearTimeout(timer);
  }, [left]);
  return left > 0;
}
