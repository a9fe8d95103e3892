import { FluentProvider } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "./parts/answered.tsx";
import { Failure } from "./parts/failure.tsx";
import { Loading } from "./parts/loading.tsx";
import { Boundary } from "./shell/boundary.tsx";
import { Broken } from "./shell/broken.tsx";
import { Frame, fetchAhead } from "./shell/frame.tsx";
import { Outside } from "./shell/outside.tsx";
import { Plain } from "./shell/plain.tsx";
import { parseRoute } from "./shell/route.ts";
import { themeFor } from "./shell/theme.ts";
import { useAsked } from "./shell/use-asked.ts";
import { type Start, useStart } from "./shell/use-start.ts";
import { HostContext, LanguageContext, useShellWords, ViewerContext } from "./shell/viewer.ts";
import { type Language, languageOf } from "./words/words.ts";

type Inside = Extract<Start, { kind: "inside" }>;

const ConfigPage = lazy(async () => ({ default: (await import("./channel/config-page.tsx")).ConfigPage }));
const ConsentPage = lazy(async () => ({ default: (await import("./consent/consent-page.tsx")).ConsentPage }));

/** Until Teams says which theme it has, and outside of it. */
const themeOfBrowser = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

/** What the page is for, by its address. */
function contentFor(inside: Inside): ReactNode {
  const { pathname } = window.location;
  if (pathname === "/tab/config") return <ConfigPage />;
  if (pathname === "/tab/consent") return <ConsentPage settings={inside.settings} />;
  return <SignedIn inside={inside} />;
}

/** Knows where the page is shown: in Teams, with its theme and language, or outside. */
export function App() {
  const start = useStart();
  const locale = start.kind === "inside" ? start.host.locale : navigator.language;
  const theme = start.kind === "inside" ? start.host.theme : themeOfBrowser;
  return (
    <FluentProvider
      theme={themeFor(theme)}
      // What the browser itself draws, such as the calendar in a field for a day, is seen on a dark ground too.
      style={{ minHeight: "100dvh", colorScheme: theme === "light" ? "light" : "dark" }}
    >
      <Speaking language={languageOf(locale)}>
        {start.kind === "starting" && <Loading />}
        {start.kind === "unreachable" && <Unreachable />}
        {start.kind === "outside" && <Outside settings={start.settings} />}
        {start.kind === "inside" && (
          <HostContext value={start.host}>
            <Boundary fallback={<BrokenPage />}>
              <Suspense fallback={<Loading />}>{contentFor(start)}</Suspense>
            </Boundary>
          </HostContext>
        )}
      </Speaking>
    </FluentProvider>
  );
}

function Speaking({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** Nothing is known but that the service is away: not even whether this is Teams. */
function Unreachable() {
  const { product } = useShellWords();
  return (
    <Plain title={product}>
      <Failure failed={{ kind: "failed", code: "OFFLINE", status: 0 }} onAgain={() => window.location.reload()} />
    </Plain>
  );
}

function BrokenPage() {
  const { product } = useShellWords();
  return (
    <Plain title={product}>
      <Broken />
    </Plain>
  );
}

/** Knows who looks, and speaks their language from then on. */
function SignedIn({ inside: { host, settings } }: { readonly inside: Inside }) {
  const { product } = useShellWords();
  const asking = useAsked("GET /api/me");
  const [known, setKnown] = useState<ApiAnswer<"GET /api/me"> | null>(null);
  const answer = asking.asked?.kind === "answer" ? asking.asked.answer : null;
  if (answer && answer !== known) setKnown(answer);
  const me = answer ?? known; // whoever is known stays so when asking again fails: what they look at must not vanish
  const refresh = asking.again;
  useEffect(() => fetchAhead(parseRoute(window.location.hash), host.pageId), [host.pageId]);
  const viewer = useMemo(
    () => me && { me, host, settings, now: clockFrom(me.now), refresh },
    [me, host, settings, refresh],
  );
  if (!viewer) {
    return (
      <Plain title={product}>
        <Answered asking={asking}>{() => null}</Answered>
      </Plain>
    );
  }
  return (
    <Speaking language={viewer.me.language}>
      <ViewerContext value={viewer}>
        <Frame />
      </ViewerContext>
    </Speaking>
  );
}

/** Goes on from what the service said a moment ago. */
function clockFrom(now: string): () => Date {
  const ahead = new Date(now).getTime() - Date.now();
  return () => new Date(Date.now() + ahead);
}
