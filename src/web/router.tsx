import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";

import { Frame } from "#web/components/frame/frame.tsx";
import { NotFoundPage } from "#web/pages/view/not-found-page.tsx";
import {
  AssignmentPage,
  BatchPage,
  FactPage,
  FilePage,
  MeasurePage,
  ObjectivePage,
  RegisterPage,
  simplePage,
  StatementRowPage,
} from "#web/pages/view/pages.tsx";
import { WorkspacesPage } from "#web/pages/workspaces/workspaces-page.tsx";

import { readSearch } from "./search.ts";

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFoundPage,
  validateSearch: readSearch,
});

const workspaces = createRoute({ getParentRoute: () => root, path: "/", component: WorkspacesPage });

const workspace = createRoute({
  getParentRoute: () => root,
  path: "/$workspace",
});

const parent = { getParentRoute: () => workspace };

const routes = root.addChildren([
  workspaces,
  createRoute({
    getParentRoute: () => root,
    path: "/sign-in",
    component: lazyRouteComponent(() => import("#web/pages/sign-in/sign-in-page.tsx"), "SignInPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/sign-in/link",
    component: lazyRouteComponent(() => import("#web/pages/sign-in/link-page.tsx"), "LinkPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/sign-in/done",
    component: lazyRouteComponent(() => import("#web/pages/sign-in/signed-in-page.tsx"), "SignedInPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/people",
    component: lazyRouteComponent(() => import("#web/pages/people/people-page.tsx"), "PeoplePage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/people/$person",
    component: lazyRouteComponent(() => import("#web/pages/people/person-page.tsx"), "PersonPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/settings",
    component: lazyRouteComponent(() => import("#web/pages/settings/settings-page.tsx"), "SettingsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/account",
    component: lazyRouteComponent(() => import("#web/pages/account/account-page.tsx"), "AccountPage"),
  }),
  workspace.addChildren([
    createRoute({ ...parent, path: "/", component: simplePage("overview") }),
    createRoute({ ...parent, path: "/scorecard", component: simplePage("scorecard") }),
    createRoute({ ...parent, path: "/objectives/$objective", component: ObjectivePage }),
    createRoute({ ...parent, path: "/economy", component: simplePage("economy") }),
    createRoute({ ...parent, path: "/statements/$statement/$row", component: StatementRowPage }),
    createRoute({ ...parent, path: "/staff", component: simplePage("staff") }),
    createRoute({ ...parent, path: "/assignments", component: simplePage("assignments") }),
    createRoute({ ...parent, path: "/assignments/$assignment", component: AssignmentPage }),
    createRoute({ ...parent, path: "/control", component: simplePage("control") }),
    createRoute({ ...parent, path: "/registers", component: simplePage("registers") }),
    createRoute({ ...parent, path: "/registers/$register", component: RegisterPage }),
    createRoute({ ...parent, path: "/data", component: simplePage("data") }),
    createRoute({
      ...parent,
      path: "/data/history",
      component: lazyRouteComponent(() => import("#web/pages/history/history-page.tsx"), "HistoryPage"),
    }),
    createRoute({ ...parent, path: "/data/files/$", component: FilePage }),
    createRoute({ ...parent, path: "/data/facts/$ref", component: FactPage }),
    createRoute({ ...parent, path: "/data/batches/$batch", component: BatchPage }),
    createRoute({ ...parent, path: "/measures/$measure", component: MeasurePage }),
    createRoute({
      ...parent,
      path: "/organisation",
      component: lazyRouteComponent(() => import("#web/pages/organisation/organisation-page.tsx"), "OrganisationPage"),
    }),
    createRoute({
      ...parent,
      path: "/imports",
      component: lazyRouteComponent(() => import("#web/pages/imports/imports-page.tsx"), "ImportsPage"),
    }),
    createRoute({
      ...parent,
      path: "/imports/write",
      component: lazyRouteComponent(() => import("#web/pages/imports/write-page.tsx"), "WritePage"),
    }),
    createRoute({
      ...parent,
      path: "/imports/$import",
      component: lazyRouteComponent(() => import("#web/pages/imports/import-page.tsx"), "ImportPage"),
    }),
    createRoute({
      ...parent,
      path: "/tasks",
      component: lazyRouteComponent(() => import("#web/pages/tasks/tasks-page.tsx"), "TasksPage"),
    }),
    createRoute({
      ...parent,
      path: "/discussion",
      component: lazyRouteComponent(() => import("#web/pages/discussion/discussion-page.tsx"), "DiscussionPage"),
    }),
    createRoute({
      ...parent,
      path: "/calendar",
      component: lazyRouteComponent(() => import("#web/pages/calendar/calendar-page.tsx"), "CalendarPage"),
    }),
    createRoute({
      ...parent,
      path: "/plan",
      component: lazyRouteComponent(() => import("#web/pages/plan/plan-page.tsx"), "PlanPage"),
    }),
    createRoute({
      ...parent,
      path: "/rounds",
      component: lazyRouteComponent(() => import("#web/pages/rounds/rounds-page.tsx"), "RoundsPage"),
    }),
    createRoute({
      ...parent,
      path: "/rounds/$round",
      component: lazyRouteComponent(() => import("#web/pages/rounds/round-page.tsx"), "RoundPage"),
    }),
    createRoute({
      ...parent,
      path: "/round-form",
      component: lazyRouteComponent(() => import("#web/pages/rounds/form/form-page.tsx"), "NewRoundPage"),
    }),
    createRoute({
      ...parent,
      path: "/round-form/$round",
      component: lazyRouteComponent(() => import("#web/pages/rounds/form/form-page.tsx"), "AlterRoundPage"),
    }),
    createRoute({
      ...parent,
      path: "/rounds/$round/$unit",
      component: lazyRouteComponent(() => import("#web/pages/rounds/unit-page.tsx"), "UnitPage"),
    }),
    createRoute({
      ...parent,
      path: "/roles",
      component: lazyRouteComponent(() => import("#web/pages/roles/roles-page.tsx"), "RolesPage"),
    }),
    createRoute({
      ...parent,
      path: "/roles/own",
      component: lazyRouteComponent(() => import("#web/pages/roles/roles-page.tsx"), "OwnRoles"),
    }),
    createRoute({
      ...parent,
      path: "/check",
      component: lazyRouteComponent(() => import("#web/pages/check/check-page.tsx"), "CheckPage"),
    }),
    createRoute({
      ...parent,
      path: "/reports",
      component: lazyRouteComponent(() => import("#web/pages/reports/reports-page.tsx"), "ReportsPage"),
    }),
    createRoute({
      ...parent,
      path: "/reports/$report",
      component: lazyRouteComponent(() => import("#web/pages/reports/reader-page.tsx"), "ReaderPage"),
    }),
  ]),
]);

/** Addresses are written plainly (`?unit=LT`), so that they can be read and sent. */
export const router = createRouter({
  routeTree: routes,
  scrollRestoration: true,
  defaultPreload: "intent",
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
    return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs).toString()}`;
  },
});
