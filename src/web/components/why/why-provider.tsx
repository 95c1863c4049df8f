import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useRef, type ReactNode } from "react";

import { useAddressSearch } from "#web/address.ts";
import { findPlace, type PlacedInlines } from "#web/components/block/places.ts";
import type { Search } from "#web/search.ts";

import { WhyContext, type Why } from "./why-context.ts";
import { WhyPanel } from "./why-panel.tsx";

/** Keeps the open question in the address (`why`, `at`), so that it can be sent and Back closes it. */
export function WhyProvider({
  places,
  children,
}: {
  readonly places: readonly PlacedInlines[];
  readonly children: ReactNode;
}) {
  const navigate = useNavigate();
  const { why, at } = useAddressSearch();
  const asked = useRef<HTMLElement | null>(null);
  const ref = why ?? null;
  const place = useMemo(() => (ref === null ? null : findPlace(places, ref, at)), [places, ref, at]);

  const show = useCallback(
    (next: { why: string; at: string } | undefined, replace: boolean) => {
      void navigate({
        to: ".",
        search: (before: Search) => ({ ...before, why: next?.why, at: next?.at }),
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
  const ask = useCallback(
    (nextRef: string, nextPlace: string) => {
      const isOpen = nextRef === ref && nextPlace === place;
      asked.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      show(isOpen ? undefined : { why: nextRef, at: nextPlace }, ref !== null);
    },
    [place, ref, show],
  );
  const close = useCallback(() => {
    show(undefined, true);
    asked.current?.focus();
  }, [show]);

  const value = useMemo<Why>(() => ({ ref, place, ask, close }), [ref, place, ask, close]);
  return (
    <WhyContext value={value}>
      {ref !== null && place === null ? <WhyPanel key={ref} ref_={ref} /> : null}
      {children}
    </WhyContext>
  );
}
