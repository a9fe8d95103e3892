import { Caption1, Link, makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import type { CalendarEntry } from "#sandbox/client/control/model.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";
import { EntryActions } from "./entry-actions.tsx";
import { answersOf, marksOf } from "./marks.ts";

/** Names read out before the rest is only counted. */
const NAMES_SHOWN = 4;

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, maxWidth: "320px" },
  struck: { textDecorationLine: "line-through" },
  facts: { color: tokens.colorNeutralForeground2 },
});

/** Everything about one entry: when, how, with whom, where to join. */
export function EntryDetails({ entry }: { readonly entry: CalendarEntry }) {
  const { people, words, times } = useViewer();
  const styles = useStyles();
  const name = (id: string) => people.find((person) => person.id === id)?.name ?? words.calendar.someone;
  const others = entry.attendeeIds.filter((id) => id !== entry.organizerId).map(name);
  const more = others.length - NAMES_SHOWN;
  const names = [...others.slice(0, NAMES_SHOWN), ...(more > 0 ? [words.calendar.more(more)] : [])];
  const marks = [...marksOf(entry, words), words.calendar.response[entry.response]];
  return (
    <div className={styles.details}>
      <Subtitle2 className={mergeClasses(entry.cancelled && styles.struck)}>{entry.subject}</Subtitle2>
      <span>
        {times.moment(entry.start)}–{times.time(entry.end)}
      </span>
      <Caption1 className={styles.facts}>{marks.join(" · ")}</Caption1>
      <Caption1 className={styles.facts}>
        {words.calendar.organizer}: {name(entry.organizerId)}
      </Caption1>
      {names.length > 0 && (
        <Caption1 className={styles.facts}>
          {words.calendar.attendees}: {names.join(", ")}
        </Caption1>
      )}
      {answersOf(entry, words, times).map(({ personId, text }) => (
        <Caption1 key={personId} className={styles.facts}>
          {name(personId)}: {text}
        </Caption1>
      ))}
      {entry.joinUrl && !entry.cancelled && (
        <Link href={entry.joinUrl} target="_blank" rel="noopener noreferrer">
          {words.calendar.join}
        </Link>
      )}
      <EntryActions entry={entry} />
    </div>
  );
}
