import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useIsOverflowItemVisible,
} from "@fluentui/react-components";
import { MoreIcon } from "#tab/parts/icons.tsx";
import type { View } from "#tab/views.ts";
import { goTo } from "./use-route.ts";
import { useShellWords } from "./viewer.ts";

interface MoreProps {
  readonly views: readonly View[];
  /** How many there is no room for. */
  readonly count: number;
}

/** The menu of the views for which the bar has no room. */
export function More({ views, count }: MoreProps) {
  const words = useShellWords();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" menuIcon={null} icon={<MoreIcon />} aria-label={words.more(count)} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {views.map((view) => (
            <Hidden key={view.id} view={view} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
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
