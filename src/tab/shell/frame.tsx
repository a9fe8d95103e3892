import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { Loading } from "#tab/parts/loading.tsx";
import { isFor, type View, views } from "#tab/views.ts";
import { Boundary } from "./boundary.tsx";
import { Broken } from "./broken.tsx";
import { Navigation } from "./navigation.tsx";
import { Nothing } from "./nothing.tsx";
import type { Route } from "./route.ts";
import { PHONE } from "./theme.ts";
import { useRoute } from "./use-route.ts";
import { useShellWords, useViewer, type Viewer } from "./viewer.ts";

const useStyles = makeStyles({
  page: { minHeight: "100dvh", display: "flex", flexDirection: "column", background: tokens.colorNeutralBackground2 },
  skip: {
    position: "absolute",
    top: "-100px",
    left: tokens.spacingHorizontalS,
    zIndex: 1,
    padding: tokens.spacingHorizontalM,
    background: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ":focus": { top: tokens.spacingVerticalS },
  },
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    background: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [PHONE]: { padding: `0 ${tokens.spacingHorizontalXS}` },
  },
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    flexGrow: 1,
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "1000px",
    margin: "0 auto",
    padding: tokens.spacingHorizontalXL,
    outline: "none",
    [PHONE]: { padding: tokens.spacingHorizontalM },
  },
});

/** Each view's component, made once so that React knows it again. */
const components = new Map(views.map(({ id, load }) => [id, lazy(async () => ({ default: await load() }))] as const));

/** Fetches what will probably be shown first, while the service still says who looks. */
export function fetchAhead(route: Route, pageId: string): void {
  const wanted = route.view || pageId;
  const view = views.find(({ id }) => id === wanted) ?? views[0];
  view?.load().catch(() => {}); // it is fetched again when it is shown, and missed then
}

function viewAt(route: Route, { me, host }: Viewer) {
  const offered = views.filter((view) => isFor(view, me.roles) && (view.inChannels || !host.isShared));
  const wanted = route.view || offered.find(({ id }) => id === host.pageId)?.id;
  return { offered, view: wanted ? offered.find(({ id }) => id === wanted) : offered[0] };
}

/** The navigation, and the view that the address names. */
export function Frame() {
  const words = useShellWords();
  const styles = useStyles();
  const { offered, view } = viewAt(useRoute(), useViewer());
  return (
    <div className={styles.page}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById("main")?.focus()}>
        {words.skip}
      </button>
      {offered.length > 1 && (
        <header className={styles.header}>
          <Navigation views={offered} current={view?.id ?? ""} />
        </header>
      )}
      <main id="main" tabIndex={-1} className={styles.main}>
        {view ? <Shown key={view.id} view={view} /> : <Nothing />}
      </main>
    </div>
  );
}

function Shown({ view }: { readonly view: View }) {
  const Content = components.get(view.id);
  if (!Content) return <Nothing />;
  return (
    <Boundary fallback={<Broken />}>
      <Suspense fallback={<Loading />}>
        <Content />
      </Suspense>
    </Boundary>
  );
}
