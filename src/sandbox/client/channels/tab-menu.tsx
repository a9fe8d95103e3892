import {
  Button,
  Dialog,
  DialogSurface,
  Field,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { useState } from "react";
import { control } from "#sandbox/client/control/control.ts";
import type { ChannelTab } from "#sandbox/client/control/model.ts";
import { Fields } from "#sandbox/client/parts/form-dialog.tsx";
import { MoreIcon } from "#sandbox/client/parts/icons.tsx";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { type Configured, TabConfiguration } from "./tab-configuration.tsx";

interface Props extends Configured {
  readonly tab: ChannelTab;
  readonly onRemoved: () => void;
}

/** What can be done to a tab that is in a channel. */
export function TabMenu({ onRemoved, ...configured }: Props) {
  const { app, channelId, tab } = configured;
  const { words } = useViewer();
  const [doing, setDoing] = useState<"rename" | "settings" | "remove" | null>(null);
  const done = () => setDoing(null);

  async function remove(): Promise<void> {
    await control.removeTab(channelId, tab.id);
    onRemoved();
  }

  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreIcon />} aria-label={words.tabs.change(tab.name)} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setDoing("rename")}>{words.tabs.rename}</MenuItem>
            {app.channelTab?.canUpdate && (
              <MenuItem onClick={() => setDoing("settings")}>{words.tabs.settings}</MenuItem>
            )}
            <MenuItem onClick={() => setDoing("remove")}>{words.tabs.remove}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {doing === "settings" && <TabConfiguration {...configured} onSaved={done} onClose={done} />}
      <Dialog open={doing === "rename" || doing === "remove"} onOpenChange={(_event, { open }) => !open && done()}>
        <DialogSurface>
          {doing === "rename" && <Rename channelId={channelId} tab={tab} onDone={done} />}
          {doing === "remove" && (
            <Fields
              title={words.tabs.removeTitle(tab.name)}
              submit={words.tabs.remove}
              refused={words.tabs.refused}
              onSubmit={remove}
              onDone={done}
            >
              {words.tabs.removes}
            </Fields>
          )}
        </DialogSurface>
      </Dialog>
    </>
  );
}

function Rename({ channelId, tab, onDone }: Pick<Props, "channelId" | "tab"> & { readonly onDone: () => void }) {
  const { words } = useViewer();
  const [name, setName] = useState(tab.name);
  return (
    <Fields
      title={words.tabs.rename}
      submit={words.tabs.save}
      refused={words.tabs.refused}
      onSubmit={() => control.changeTab(channelId, tab.id, { name: name.trim() })}
      onDone={onDone}
    >
      <Field label={words.tabs.name} required>
        <Input value={name} onChange={(_event, data) => setName(data.value)} />
      </Field>
    </Fields>
  );
}
