import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { CalendarView } from "#sandbox/client/calendar/calendar-view.tsx";
import { ChannelsView } from "#sandbox/client/channels/channels-view.tsx";
import { PersonalView } from "#sandbox/client/chat/personal-view.tsx";
import { EngageView } from "#sandbox/client/engage/engage-view.tsx";
import { Header } from "./header.tsx";
import { PHONE, visuallyHidden } from "./looks.ts";
import { Navigation } from "./navigation.tsx";
import type { Route } from "./route.ts";
import { useViewer } from "./viewer.ts";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", height: "100dvh", background: tokens.colorNeutralBackground3 },
  skip: { ...visuallyHidden, ":focus": { position: "static", width: "auto", height: "auto", clipPath: "none" } },
  body: { display: "flex", flex: 1, minHeight: 0, [PHONE]: { flexDirection: "column-reverse" } },
  main: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: "flex",
    overflow: "hidden",
    outline: "none",
    background: tokens.colorNeutralBackground1,
    borderStartStartRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    [PHONE]: { borderRadius: 0 },
  },
});

function Content({ route }: { readonly route: Route }) {
  const { person } = useViewer();
  if (route.view === "channels") return <ChannelsView key={person.id} route={route} />;
  if (route.view === "engage") return <EngageView key={person.id} route={route} />;
  if (route.view === "calendar") return <CalendarView key={person.id} route={route} />;
  return <PersonalView key={person.id} route={route} />;
}

/** Header, navigation and the view that the address names. */
export function Frame({ route, connected }: { readonly route: Route; readonly connected: boolean }) {
  const { words } = useViewer();
  const main = useRef<HTMLElement>(null);
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {words.skipToContent}
      </button>
      <Header route={route} />
      {!connected && (
        <MessageBar intent="warning" politeness="assertive">
          <MessageBarBody>{words.tenantSilent}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.body}>
        <Navigation route={route} />
        <main ref={main} tabIndex={-1} className={styles.main}>
          <Content route={route} />
        </main>
      </div>
    </div>
  );
}
