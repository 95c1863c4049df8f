import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { askWhoIsHere } from "./api/session.ts";
import { router } from "./router.tsx";
import "virtual:fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/depth.css";
import "./styles/print.css";

const freshFor = 30_000;

const onError = (error: Error): void => askWhoIsHere(error, queries);
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: { queries: { staleTime: freshFor, refetchOnWindowFocus: true } },
});

const element = document.getElementById("root");
if (element === null) throw new Error("index.html has no #root");
createRoot(element).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
