import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from "@fluentui/react-components";
import { MoreIcon } from "#tab/parts/icons.tsx";
import type { View } from "#tab/views.ts";
import { goTo } from "./use-route.ts";
import { useShellWords } from "./viewer.ts";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "nowrap", minWidth: 0, overflow: "hidden" },
});

interface NavigationProps {
  readonly views: readonly View[];
  readonly current: string;
}

/** The pages somebody may see; those for which there is no room are in a menu. */
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
          <More views={views} />
        </div>
      </Overflow>
    </nav>
  );
}

function More({ views }: { readonly views: readonly View[] }) {
  const words = useShellWords();
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLDivElement>();
  if (!isOverflowing) return null;
  return (
    <div ref={ref}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" menuIcon={null} icon={<MoreIcon />} aria-label={words.more(overflowCount)} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {views.map((view) => (
              <Hidden key={view.id} view={view} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

function Hidden({ view: { id, icon: Icon } }: { readonly view: View }) {
  const words = useShellWords();
  if (useIsOverflowItemVisible(id)) return null;
  return (
    <MenuItem icon={<Icon />} onClick={() => goTo(id)}>
      {words.views[id]}
    </MenuItem>
  );
}
