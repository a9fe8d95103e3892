import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import { useTimes } from "#tab/parts/use-times.ts";
import { useViewer, useWords } from "#tab/shell/viewer.ts";
import { deFormats } from "#tab/words/de-formats.ts";
import { deMineHours } from "#tab/words/de-mine-hours.ts";
import { enFormats } from "#tab/words/en-formats.ts";
import { enMineHours } from "#tab/words/en-mine-hours.ts";
import { Entry } from "./entries.tsx";
import { HourEnd } from "./hour-end.tsx";
import { Moving } from "./moving.tsx";
import { useAnswerWords } from "./use-answering.ts";
import type { HoursDoing } from "./use-hours-doing.ts";

interface SessionEntryProps {
  readonly session: ApiAnswer<"GET /api/mine/hours">["upcoming"][number];
  /** Missing for what is over. */
  readonly doing?: HoursDoing;
}

/** A conversation that is booked or was: joined, moved and cancelled here. */
export function SessionEntry({ session, doing }: SessionEntryProps) {
  const words = useWords({ en: enMineHours, de: deMineHours });
  const formats = useWords({ en: enFormats, de: deFormats });
  const { move, of } = useAnswerWords();
  const times = useTimes();
  const { now } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const { format, id, isOfSeries, joinUrl, role, start, state, with: name } = session;
  const title = `${times.moment(start)}, ${words.with(name ?? words.somebody)}`;
  const canMove = state === "booked" && now() < new Date(start);
  const facts = [
    formats[format],
    words.role[role],
    ...(doing && state !== "booked" ? [words.states[state]] : []),
    ...(isOfSeries ? [words.ofSeries] : []),
  ];
  if (!doing) return <Entry title={title} facts={[facts.join(" · ")]} />;
  return (
    <Entry
      title={title}
      facts={[facts.join(" · ")]}
      actions={
        <>
          {joinUrl && (
            <Link href={joinUrl} target="_blank" rel="noreferrer" aria-label={of(words.join, title)}>
              {words.join}
            </Link>
          )}
          {canMove && (
            <Button size="small" aria-expanded={isOpen} aria-label={of(move, title)} onClick={() => setOpen(!isOpen)}>
              {move}
            </Button>
          )}
          <HourEnd doing={doing} what="session" id={id} of={title} />
        </>
      }
    >
      {isOpen && canMove && <Moving id={id} of={title} doing={doing} onMoved={() => setOpen(false)} />}
    </Entry>
  );
}
