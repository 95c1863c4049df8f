import { useLayoutEffect, useRef, useState, type ReactNode } from "react";

import "./table.css";

/** Scrolls sideways by itself, so that the page never does; reached by keyboard only when there is something to scroll. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const region = element.current;
    if (region === null) return;
    const measure = (): void => setOverflows(region.scrollWidth > region.clientWidth + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(region);
    for (const child of region.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  const focusable = overflows ? { role: "region", tabIndex: 0, "aria-label": label } : {};
  return (
    <div ref={element} className="scroll-region" data-overflows={overflows ? "" : undefined} {...focusable}>
      {children}
    </div>
  );
}
