import {
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useEffectEvent, useState } from "react";
import { control } from "#sandbox/client/control/control.ts";
import type { Found, SearchResult } from "#sandbox/client/control/model.ts";
import { HashIcon } from "#sandbox/client/parts/icons.tsx";
import { Notice } from "#sandbox/client/parts/notice.tsx";
import { useDelivery } from "#sandbox/client/parts/use-delivery.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

/** Teams waits this long for the next letter before it asks the bot. */
const PAUSE_MS = 300;

const useStyles = makeStyles({
  surface: { width: "min(340px, 80vw)" },
  box: { maxWidth: "none" },
  results: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    maxHeight: "280px",
    overflowY: "auto",
  },
  status: { "&:not(:empty)": { paddingTop: tokens.spacingVerticalM } },
  result: { width: "100%", justifyContent: "flex-start", textAlign: "start" },
  subtitle: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface Props {
  readonly channelId: string;
  readonly onPick: (result: SearchResult) => void;
}

/** The message extension: it sees its own search box, never the post that is being written. */
export function HashtagSearch({ channelId, onPick }: Props) {
  const { words } = useViewer();
  const styles = useStyles();
  const [open, setOpen] = useState(false);

  function pick(result: SearchResult): void {
    setOpen(false);
    onPick(result);
  }

  return (
    <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} trapFocus positioning="below-start">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<HashIcon />}>
          {words.search.open}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={words.search.title}>
        <Search channelId={channelId} onPick={pick} />
      </PopoverSurface>
    </Popover>
  );
}

function Search({ channelId, onPick }: Props) {
  const { words } = useViewer();
  const styles = useStyles();
  const [text, setText] = useState("");
  const { found, choose, busy, problem, dismiss } = useSearch(channelId, text);

  async function pick(result: SearchResult): Promise<void> {
    const chosen = await choose(result);
    if (chosen) onPick(chosen);
  }

  return (
    <>
      <Field label={words.search.box}>
        <SearchBox className={styles.box} value={text} onChange={(_event, data) => setText(data.value)} />
      </Field>
      {problem && <Notice text={problem} onDismiss={dismiss} />}
      <div role="status" className={styles.status}>
        {busy && !found && <Spinner size="tiny" label={words.loading} />}
        {found?.results.length === 0 && !busy && !problem && (found.message ?? words.search.empty)}
      </div>
      <ul className={styles.results} aria-label={words.search.results}>
        {found?.results.map((result) => (
          <li key={result.title}>
            <Button appearance="subtle" className={styles.result} onClick={() => void pick(result)}>
              <span>
                {result.title}
                <span className={styles.subtitle}>{result.subtitle}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the bot finds for the text, asked once the typing pauses; an answer that was overtaken is dropped. */
function useSearch(channelId: string, text: string) {
  const { person } = useViewer();
  const [found, setFound] = useState<Found | null>(null);
  const delivery = useDelivery();
  const ask = useEffectEvent((query: string) => delivery.deliver(() => control.search(person.id, channelId, query)));

  useEffect(() => {
    let overtaken = false;
    const waiting = setTimeout(
      async () => {
        const answer = await ask(text.trim());
        if (!overtaken && answer) setFound(answer);
      },
      text === "" ? 0 : PAUSE_MS,
    );
    return () => {
      overtaken = true;
      clearTimeout(waiting);
    };
  }, [text]);

  /** Teams tells the app of a choice if its preview asks for it, and takes the card that it answers. */
  async function choose(result: SearchResult): Promise<SearchResult | null> {
    if (result.tap === null) return result;
    const answer = await delivery.deliver(() => control.select(person.id, channelId, result.tap));
    return answer?.results[0] ?? null;
  }

  return { found, choose, ...delivery };
}
