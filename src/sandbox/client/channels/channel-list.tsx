import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { Team } from "#sandbox/client/control/model.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

const useStyles = makeStyles({
  tree: { padding: tokens.spacingHorizontalM, "& ul": { listStyleType: "none", margin: 0, padding: 0 } },
  team: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  channel: {
    display: "block",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    ":hover": { background: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface TreeProps {
  readonly teams: readonly Team[];
  readonly channelId: string;
  readonly href: (channelId: string) => string;
}

/** Every team with its channels, as links. */
export function ChannelTree({ teams, channelId, href }: TreeProps) {
  const { words } = useViewer();
  const styles = useStyles();
  return (
    <nav aria-label={words.channels.label} className={styles.tree}>
      {teams.map((team) => (
        <section key={team.id} aria-label={team.name}>
          <h2 className={styles.team}>{team.name}</h2>
          <ul>
            {team.channels.map(({ id, name }) => (
              <li key={id}>
                <a
                  href={href(id)}
                  aria-current={id === channelId ? "page" : undefined}
                  className={mergeClasses(styles.channel, id === channelId && styles.current)}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

interface SelectProps {
  readonly teams: readonly Team[];
  readonly channelId: string;
  readonly onChoose: (channelId: string) => void;
}

/** The same where there is no room for a tree. */
export function ChannelSelect({ teams, channelId, onChoose }: SelectProps) {
  const { words } = useViewer();
  return (
    <Select aria-label={words.channels.choose} value={channelId} onChange={(_event, { value }) => onChoose(value)}>
      {teams.map((team) => (
        <optgroup key={team.id} label={team.name}>
          {team.channels.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
