import { makeStyles } from "@fluentui/react-components";
import type { App } from "#sandbox/client/control/model.ts";
import type { Route } from "#sandbox/client/shell/route.ts";
import { navigate } from "#sandbox/client/shell/use-route.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { About } from "#sandbox/client/tabs/about.tsx";
import { AppFrame } from "#sandbox/client/tabs/app-frame.tsx";
import { CHAT_TAB, routeTo } from "#sandbox/client/tabs/links.ts";
import { TabStrip } from "#sandbox/client/tabs/tab-strip.tsx";
import { useApp } from "#sandbox/client/tabs/use-app.ts";
import type { Words } from "#sandbox/client/words/words.ts";
import { ChatView } from "./chat-view.tsx";
import { TitleBar } from "./title-bar.tsx";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flex: 1, minWidth: 0 },
});

/** Teams' own tabs have no name in the manifest. */
function nameOf({ entityId, name }: App["personalTabs"][number], { tabs: words }: Words): string {
  return name || (entityId === CHAT_TAB ? words.chat : words.about);
}

/** The app as one person has it: the chat with its bot, and its tabs beside it. */
export function PersonalView({ route }: { readonly route: Route }) {
  const { person, words } = useViewer();
  const styles = useStyles();
  const app = useApp();
  const tabs = (app?.personalTabs ?? []).map((tab) => ({ ...tab, id: tab.entityId, name: nameOf(tab, words) }));
  const shown = tabs.find(({ id }) => id === route.tab && id !== CHAT_TAB);
  const strip = tabs.length > 0 && (
    <TabStrip
      tabs={tabs}
      selected={shown?.id ?? CHAT_TAB}
      onSelect={(pageId) => navigate(routeTo({ pageId }, person.id))}
    />
  );

  if (!app || !shown) return <ChatView key={route.page ?? ""} tabs={strip} draft={route.page ?? ""} />;
  return (
    <section className={styles.view} aria-label={shown.name}>
      <TitleBar tabs={strip} />
      {shown.contentUrl === null ? (
        <About app={app} />
      ) : (
        <AppFrame
          key={`${shown.id} ${route.page ?? ""}`}
          app={app}
          name={shown.name}
          address={shown.contentUrl}
          place={{
            frameContext: "content",
            entityId: shown.entityId,
            subEntityId: route.page ?? "",
            beside: tabs.map(({ id, name }) => ({ tabName: name, entityId: id, internalTabInstanceId: id })),
          }}
        />
      )}
    </section>
  );
}
