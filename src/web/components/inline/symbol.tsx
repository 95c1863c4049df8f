import type { ReactNode } from "react";

/** The signs that scales and trends may use, drawn: a typeface that lacks one would leave a hole. */
const drawn: Readonly<Record<string, ReactNode>> = {
  "●": <circle cx="8" cy="8" r="4.6" />,
  "○": <circle cx="8" cy="8" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  "◐": (
    <>
      <circle cx="8" cy="8" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 3.4a4.6 4.6 0 0 0 0 9.2z" />
    </>
  ),
  "▲": <path d="M8 2.8 13.4 12.4H2.6z" />,
  "▼": <path d="M8 13.2 2.6 3.6h10.8z" />,
  "■": <path d="M3.6 3.6h8.8v8.8H3.6z" />,
  "◆": <path d="M8 2.4 13.6 8 8 13.6 2.4 8z" />,
  "–": <path d="M3.5 7.2h9v1.6h-9z" />,
  "✓": <path d="m3 8.4 3.4 3.6L13 4.6" fill="none" stroke="currentColor" strokeWidth="1.9" />,
  "↗": <path d="M4 12 12 4M6 4h6v6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  "↘": <path d="m4 4 8 8M12 6v6H6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  "→": <path d="M2.5 8h11M9 3.6 13.4 8 9 12.4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};

export function SymbolSign({ symbol }: { readonly symbol: string }) {
  const shape = drawn[symbol];
  if (shape === undefined) return <span aria-hidden="true">{symbol}</span>;
  return (
    <svg className="symbol" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      {shape}
    </svg>
  );
}
