import { makeStyles, Overflow, OverflowItem, Tab, TabList, useOverflowMenu } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { View } from "#tab/views.ts";
import { goTo } from "./use-route.ts";
import { useShellWords } from "./viewer.ts";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "nowrap", minWidth: 0, overflow: "hidden" },
  more: { minWidth: "32px", minHeight: "32px", alignSelf: "center" },
});

/** A menu is a fifth of the shell's weight, and only narrow windows need it. */
const More = lazy(async () => ({ default: (await import("./more.tsx")).More }));

interface NavigationProps {
  readonly views: readonly View[];
  readonly current: string;
}

/** The views somebody may see; those for which there is no room are in a menu. */
export function Navigation({ views, current }: NavigationProps) {
  const words = useShellWords();
  const styles = useStyles();
  return (
    <nav aria-label={words.navigation}>
      <Overflow minimumVisible={1}>
        <div className={styles.bar}>
          <TabList selectedValue={current} onTabSelect={(_event, { value }) => goTo(String(value))}>
            {views.map(({ id, icon: Icon }) => (
              <OverflowItem key={id} id={id} priority={id === current ? 1 : 0}>
                <Tab value={id} icon={<Icon />}>
                  {words.views[id]}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <MoreWhereNeeded views={views} />
        </div>
      </Overflow>
    </nav>
  );
}

function MoreWhereNeeded({ views }: { readonly views: readonly View[] }) {
  const styles = useStyles();
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLDivElement>();
  if (!isOverflowing) return null;
  return (
    <div ref={ref} className={styles.more}>
      <Suspense>
        <More views={views} count={overflowCount} />
      </Suspense>
    </div>
  );
}
