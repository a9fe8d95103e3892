import { makeStyles, tokens } from "@fluentui/react-components";
import type { Team } from "#sandbox/client/control/model.ts";
import { useResource } from "#sandbox/client/control/use-resource.ts";
import { Feed } from "#sandbox/client/posts/feed.tsx";
import { PHONE } from "#sandbox/client/shell/looks.ts";
import { formatRoute, type Route } from "#sandbox/client/shell/route.ts";
import { navigate } from "#sandbox/client/shell/use-route.ts";
import { useViewer, type Viewer } from "#sandbox/client/shell/viewer.ts";
import { ChannelSelect, ChannelTree } from "./channel-list.tsx";

const useStyles = makeStyles({
  view: { display: "flex", flex: 1, minWidth: 0, [PHONE]: { flexDirection: "column" } },
  wide: {
    width: "260px",
    flexShrink: 0,
    overflowY: "auto",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorNeutralBackground2,
    [PHONE]: { display: "none" },
  },
  narrow: { display: "none", padding: tokens.spacingHorizontalS, [PHONE]: { display: "block" } },
});

/** Where the person looks first: among the own department, past the General channel where nobody writes. */
function homeOf(teams: readonly Team[], { person, people }: Viewer) {
  const colleagues = new Set(people.filter(({ department }) => department === person.department).map(({ id }) => id));
  const share = ({ memberIds }: Team) => memberIds.filter((id) => colleagues.has(id)).length / memberIds.length;
  const [team] = teams.toSorted((one, other) => share(other) - share(one));
  return team?.channels[1] ?? team?.channels[0];
}

/** The teams that the person belongs to with their channels, and the posts of the chosen one. */
export function ChannelsView({ route }: { readonly route: Route }) {
  const viewer = useViewer();
  const styles = useStyles();
  const everyTeam = useResource<readonly Team[]>("teams", "reset").value ?? [];
  const teams = everyTeam.filter(({ memberIds }) => memberIds.includes(viewer.person.id));
  const channels = teams.flatMap((team) => team.channels);
  const channel = channels.find(({ id }) => id === route.detail) ?? homeOf(teams, viewer);
  if (!channel) return null;
  const to = (detail: string) => ({ ...route, detail });
  return (
    <div className={styles.view}>
      <div className={styles.wide}>
        <ChannelTree teams={teams} channelId={channel.id} href={(id) => formatRoute(to(id))} />
      </div>
      <div className={styles.narrow}>
        <ChannelSelect teams={teams} channelId={channel.id} onChoose={(id) => navigate(to(id))} />
      </div>
      <Feed key={channel.id} channel={channel} />
    </div>
  );
}
