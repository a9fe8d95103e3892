import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { control } from "#sandbox/client/control/control.ts";
import type { App, ChannelTab } from "#sandbox/client/control/model.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { AppFrame } from "#sandbox/client/tabs/app-frame.tsx";
import { isAppsOwn, type Place } from "#sandbox/client/tabs/page.ts";
import type { Calls, Line } from "#sandbox/client/tabs/protocol.ts";

const useStyles = makeStyles({
  surface: { width: "min(640px, 96vw)" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, height: "min(420px, 60vh)" },
});

/** What the page wants the tab to be, in the words of teams-js. */
interface Wanted {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl?: string;
  readonly suggestedDisplayName?: string;
}

export interface Configured {
  readonly app: App;
  readonly channelId: string;
  /** Null for one that is added. */
  readonly tab: ChannelTab | null;
  readonly place: Place;
}

interface Props extends Configured {
  readonly onSaved: (tab: ChannelTab) => void;
  readonly onClose: () => void;
}

function save({ app, channelId, tab }: Configured, { suggestedDisplayName = "", ...wanted }: Wanted) {
  const settings = { entityId: wanted.entityId, contentUrl: wanted.contentUrl, websiteUrl: wanted.websiteUrl ?? null };
  if (tab) return control.changeTab(channelId, tab.id, settings);
  return control.addTab(channelId, { name: suggestedDisplayName || app.name, ...settings });
}

/** The app's configuration page in a dialog, whose Save the page enables, and may refuse. */
export function TabConfiguration(props: Props) {
  const { app, tab, place, onSaved, onClose } = props;
  const { words } = useViewer();
  const styles = useStyles();
  const line = useRef<Line | null>(null);
  const wanted = useRef<Wanted | null>(null);
  const [valid, setValid] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function take(): Promise<void> {
    if (!wanted.current) return setProblem(words.tabs.refused);
    try {
      onSaved(await save(props, wanted.current));
      onClose();
    } catch {
      setProblem(words.tabs.refused);
    }
  }
  const calls: Calls = {
    "settings.getSettings": () => [tab ? { ...tab, suggestedDisplayName: tab.name } : {}],
    "settings.setSettings"(given) {
      const asked = given as Wanted;
      if (!isAppsOwn(app, asked.contentUrl)) return [false, "contentUrl is not among the app's valid domains."];
      wanted.current = asked;
      return [true];
    },
    "settings.setValidityState"(isValid) {
      setValid(isValid === true);
      return null;
    },
    "settings.save.success"() {
      void take();
      return null;
    },
    "settings.save.failure"(reason) {
      setProblem(typeof reason === "string" && reason ? reason : words.tabs.refused);
      return null;
    },
  };

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{app.name}</DialogTitle>
          <DialogContent className={styles.content}>
            <AppFrame
              app={app}
              name={app.name}
              address={app.channelTab?.configurationUrl ?? ""}
              place={place}
              calls={calls}
              line={line}
            />
            {problem && <div role="alert">{problem}</div>}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.close}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              disabledFocusable={!valid}
              onClick={() => line.current?.send("settings.save", {})}
            >
              {words.tabs.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
