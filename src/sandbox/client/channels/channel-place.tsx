import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { tabsPath } from "#sandbox/client/control/control.ts";
import type { ChannelTab, Team } from "#sandbox/client/control/model.ts";
import { useResource } from "#sandbox/client/control/use-resource.ts";
import { AddIcon } from "#sandbox/client/parts/icons.tsx";
import { Feed } from "#sandbox/client/posts/feed.tsx";
import { visuallyHidden } from "#sandbox/client/shell/looks.ts";
import type { Route } from "#sandbox/client/shell/route.ts";
import { navigate } from "#sandbox/client/shell/use-route.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { AppFrame } from "#sandbox/client/tabs/app-frame.tsx";
import type { Place } from "#sandbox/client/tabs/page.ts";
import { TabStrip } from "#sandbox/client/tabs/tab-strip.tsx";
import { useApp } from "#sandbox/client/tabs/use-app.ts";
import { TabConfiguration } from "./tab-configuration.tsx";
import { TabMenu } from "./tab-menu.tsx";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", flex: 1, minWidth: 0, minHeight: 0 },
  name: visuallyHidden,
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What people wrote is no tab of the app's. */
const POSTS = "posts";

interface Props {
  readonly route: Route;
  readonly team: Team;
  readonly channel: Team["channels"][number];
}

/** A channel: its posts, and the tabs that somebody added to it. */
export function ChannelPlace({ route, team, channel }: Props) {
  const { words } = useViewer();
  const styles = useStyles();
  const app = useApp();
  const tabs = useResource<readonly ChannelTab[]>(tabsPath(channel.id), "channel", channel.id).value ?? [];
  const [adding, setAdding] = useState(false);
  const shown = tabs.find(({ id, entityId }) => id === route.tab || entityId === route.tab);
  const show = (id: string) =>
    navigate({ view: "channels", personId: route.personId, detail: channel.id, tab: id === POSTS ? undefined : id });
  const placeOf = (frameContext: Place["frameContext"], tab: ChannelTab | null): Place => ({
    frameContext,
    entityId: tab?.entityId ?? "",
    subEntityId: "",
    channel: { ...channel, team },
    beside: tabs.map(({ id, name, entityId }) => ({
      ...{ tabName: name, entityId, internalTabInstanceId: id, channelId: channel.id, teamId: team.id },
    })),
  });

  return (
    <div className={styles.place}>
      {app?.channelTab && (
        <div className={styles.tabs}>
          <TabStrip
            tabs={[{ id: POSTS, name: words.tabs.posts }, ...tabs]}
            selected={shown?.id ?? POSTS}
            onSelect={show}
          />
          {shown && (
            <TabMenu
              app={app}
              channelId={channel.id}
              tab={shown}
              place={placeOf("settings", shown)}
              onRemoved={() => show(POSTS)}
            />
          )}
          <Button appearance="subtle" icon={<AddIcon />} aria-label={words.tabs.add} onClick={() => setAdding(true)} />
        </div>
      )}
      {app && shown ? (
        <>
          <h1 className={styles.name}>{channel.name}</h1>
          <AppFrame
            key={`${shown.id} ${shown.entityId}`}
            app={app}
            name={shown.name}
            address={shown.contentUrl}
            place={placeOf("content", shown)}
          />
        </>
      ) : (
        <Feed place={{ kind: "channel", id: channel.id, name: channel.name }} />
      )}
      {app && adding && (
        <TabConfiguration
          app={app}
          channelId={channel.id}
          tab={null}
          place={placeOf("settings", null)}
          onSaved={({ id }) => show(id)}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
