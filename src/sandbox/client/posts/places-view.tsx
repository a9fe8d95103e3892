import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PHONE } from "#sandbox/client/shell/looks.ts";
import { formatRoute, type Route } from "#sandbox/client/shell/route.ts";
import { navigate } from "#sandbox/client/shell/use-route.ts";
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
  /** The chosen one. */
  readonly placeId: string;
  readonly children: ReactNode;
}

/** Places to choose from, and what is in the chosen one. */
export function PlacesView({ route: { view, personId }, labels, groups, placeId, children }: Props) {
  const styles = useStyles();
  const to = (detail: string) => ({ view, personId, detail });
  return (
    <div className={styles.view}>
      <div className={styles.wide}>
        <PlaceTree label={labels.all} groups={groups} placeId={placeId} href={(id) => formatRoute(to(id))} />
      </div>
      <div className={styles.narrow}>
        <PlaceSelect label={labels.one} groups={groups} placeId={placeId} onChoose={(id) => navigate(to(id))} />
      </div>
      {children}
    </div>
  );
}
