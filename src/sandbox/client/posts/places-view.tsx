import { makeStyles, tokens } from "@fluentui/react-components";
import { PHONE } from "#sandbox/client/shell/looks.ts";
import { formatRoute, type Route } from "#sandbox/client/shell/route.ts";
import { navigate } from "#sandbox/client/shell/use-route.ts";
import { Feed } from "./feed.tsx";
import type { Place } from "./place.ts";
import { type PlaceGroup, PlaceSelect, PlaceTree } from "./place-list.tsx";

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

interface Props {
  readonly route: Route;
  /** What the places are, and what one of them is. */
  readonly labels: { readonly all: string; readonly one: string };
  readonly groups: readonly PlaceGroup[];
  readonly place: Place;
}

/** Places to choose from, and the posts of the chosen one. */
export function PlacesView({ route, labels, groups, place }: Props) {
  const styles = useStyles();
  const to = (detail: string) => ({ ...route, detail });
  return (
    <div className={styles.view}>
      <div className={styles.wide}>
        <PlaceTree label={labels.all} groups={groups} placeId={place.id} href={(id) => formatRoute(to(id))} />
      </div>
      <div className={styles.narrow}>
        <PlaceSelect label={labels.one} groups={groups} placeId={place.id} onChoose={(id) => navigate(to(id))} />
      </div>
      <Feed key={place.id} place={place} />
    </div>
  );
}
