import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ThemeIcon } from "#sandbox/client/parts/icons.tsx";
import { type ThemeName, themes, useTheme } from "./theme.ts";
import { useViewer } from "./viewer.ts";

const names = Object.keys(themes) as ThemeName[];

/** Light, dark or high contrast; apps in the client are told. */
export function ThemeMenu() {
  const { words } = useViewer();
  const [theme, setTheme] = useTheme();
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const name = names.find((known) => known === checkedItems[0]);
        if (name) setTheme(name);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<ThemeIcon />} aria-label={words.theme.label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {names.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {words.theme[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
