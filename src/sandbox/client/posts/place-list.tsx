import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  tree: { padding: tokens.spacingHorizontalM, "& ul": { listStyleType: "none", margin: 0, padding: 0 } },
  group: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  place: {
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

/** A team with its channels, or all communities. */
export interface PlaceGroup {
  readonly id: string;
  readonly name: string;
  readonly places: readonly { readonly id: string; readonly name: string }[];
}

interface TreeProps {
  readonly label: string;
  readonly groups: readonly PlaceGroup[];
  readonly placeId: string;
  readonly href: (placeId: string) => string;
}

/** Every group with its places, as links. */
export function PlaceTree({ label, groups, placeId, href }: TreeProps) {
  const styles = useStyles();
  return (
    <nav aria-label={label} className={styles.tree}>
      {groups.map((group) => (
        <section key={group.id} aria-label={group.name}>
          <h2 className={styles.group}>{group.name}</h2>
          <ul>
            {group.places.map(({ id, name }) => (
              <li key={id}>
                <a
                  href={href(id)}
                  aria-current={id === placeId ? "page" : undefined}
                  className={mergeClasses(styles.place, id === placeId && styles.current)}
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
  readonly label: string;
  readonly groups: readonly PlaceGroup[];
  readonly placeId: string;
  readonly onChoose: (placeId: string) => void;
}

/** The same where there is no room for a tree. */
export function PlaceSelect({ label, groups, placeId, onChoose }: SelectProps) {
  return (
    <Select aria-label={label} value={placeId} onChange={(_event, { value }) => onChoose(value)}>
      {groups.map((group) => (
        <optgroup key={group.id} label={group.name}>
          {group.places.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
