import { useEffect, useRef, type RefObject } from "react";

/** For what a press of a button has brought in: focus goes there, as it would to a new page. */
export function useFocus<E extends HTMLElement>(isWanted = true): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (isWanted) element.current?.focus();
  }, [isWanted]);
  return element;
}
