import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { Chat } from "#sandbox/client/control/model.ts";
import { MoreIcon } from "#sandbox/client/parts/icons.tsx";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

interface Props {
  readonly chat: Chat;
  readonly onInstall: (installed: boolean) => void;
}

/** What a person can do to the bot from outside its conversation. */
export function ChatMenu({ chat, onInstall }: Props) {
  const { words } = useViewer();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreIcon />} aria-label={words.chat.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onInstall(!chat.installed)}>
            {chat.installed ? words.chat.uninstall : words.chat.install}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
