import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { App } from "#sandbox/client/control/model.ts";
import { useTheme } from "#sandbox/client/shell/theme.ts";
import { navigate } from "#sandbox/client/shell/use-route.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { callsOf } from "./calls.ts";
import { isAppsOwn, type Place, reached } from "./page.ts";
import { answerCalls, type Calls, type Line } from "./protocol.ts";

/** Teams gives an app up that has said nothing by then. https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/create-tab-pages/content-page */
const SHOWN_WITHIN_MS = 30_000;

/** What Teams lets pages in its frames do; not among it: to take the whole window. */
const SANDBOX =
  "allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads";

const useStyles = makeStyles({
  place: { position: "relative", flex: 1, minHeight: 0, display: "flex" },
  page: { flex: 1, minWidth: 0, border: "none", background: tokens.colorNeutralBackground1 },
  cover: {
    position: "absolute",
    inset: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    textAlign: "center",
    background: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly app: App;
  readonly name: string;
  readonly address: string;
  readonly place: Place;
  /** Calls of this place alone. */
  readonly calls?: Calls;
  readonly line?: RefObject<Line | null>;
}

/** One of the app's own pages, with the person signed in to it. */
export function AppFrame(props: Props) {
  const [tries, setTries] = useState(0);
  const [address, setAddress] = useState(props.address);
  return (
    <Page
      key={`${address} ${tries}`}
      {...props}
      address={address}
      onLeave={setAddress}
      onRetry={() => setTries(tries + 1)}
    />
  );
}

interface PageProps extends Props {
  readonly onLeave: (address: string) => void;
  readonly onRetry: () => void;
}

function Page({ app, name, address, place, calls, line, onLeave, onRetry }: PageProps) {
  const viewer = useViewer();
  const [theme] = useTheme();
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const own = useRef<Line | null>(null);
  const [state, setState] = useState<"loading" | "shown" | "failed">(app.showLoadingIndicator ? "loading" : "shown");

  const answers = useEffectEvent(() => ({
    ...callsOf({
      app,
      viewer,
      theme,
      place,
      onLeave,
      go: navigate,
      onDrawn: (well) => setState(well ? "shown" : "failed"),
    }),
    ...calls,
  }));
  const trusts = useEffectEvent((origin: string) => isAppsOwn(app, origin));
  useEffect(() => {
    const opened = answerCalls({
      window: () => frame.current?.contentWindow ?? null,
      trusts: (origin) => trusts(origin),
      calls: () => answers(),
    });
    own.current = opened;
    if (line) line.current = opened;
    return () => opened.hangUp();
  }, [line]);
  useEffect(() => own.current?.send("themeChange", theme), [theme]);
  useEffect(() => {
    const giveUp = setTimeout(() => setState((last) => (last === "loading" ? "failed" : last)), SHOWN_WITHIN_MS);
    return () => clearTimeout(giveUp);
  }, []);

  return (
    <div className={styles.place}>
      <iframe
        ref={frame}
        title={name}
        src={reached(app, address)}
        sandbox={SANDBOX}
        allow="clipboard-read; clipboard-write"
        className={styles.page}
      />
      {state !== "shown" && <Cover name={name} failed={state === "failed"} onRetry={onRetry} />}
    </div>
  );
}

function Cover({
  name,
  failed,
  onRetry,
}: {
  readonly name: string;
  readonly failed: boolean;
  readonly onRetry: () => void;
}) {
  const { words } = useViewer();
  const styles = useStyles();
  if (!failed) return <Spinner className={styles.cover} label={words.tabs.loading(name)} labelPosition="below" />;
  return (
    <div className={styles.cover} role="alert">
      {words.tabs.failed(name)}
      <Button onClick={onRetry}>{words.tabs.retry}</Button>
    </div>
  );
}
