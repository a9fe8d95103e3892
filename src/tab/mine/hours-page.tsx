import { Link } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineHours } from "#tab/words/de-mine-hours.ts";
import { enMineHours } from "#tab/words/en-mine-hours.ts";
import { Entries, Entry } from "./entries.tsx";
import { type Ending, HourEnd, useEnding } from "./hour-end.tsx";
import { OpenHours } from "./open-hours.tsx";
import { Outcome } from "./outcome.tsx";

type Session = ApiAnswer<"GET /api/mine/hours">["upcoming"][number];

/** Conversations that were asked for and given, requests and offers, and their ends. */
export function HoursPage() {
  const words = useWords({ en: enMineHours, de: deMineHours });
  const asking = useAsked("GET /api/mine/hours");
  const ending = useEnding(asking.again);
  return (
    <Answered asking={asking}>
      {(hours) => (
        <>
          <Outcome doing={ending} />
          <Section title={words.upcoming}>
            <Entries none={words.upcomingNone}>
              {hours.upcoming.map((session) => (
                <SessionEntry key={session.id} session={session} ending={ending} />
              ))}
            </Entries>
          </Section>
          <OpenHours hours={hours} ending={ending} />
          <Section title={words.past}>
            <Entries none={words.pastNone}>
              {hours.past.map((session) => (
                <SessionEntry key={session.id} session={session} />
              ))}
            </Entries>
          </Section>
        </>
      )}
    </Answered>
  );
}

interface SessionEntryProps {
  readonly session: Session;
  /** Missing for what is over. */
  readonly ending?: Ending;
}

function SessionEntry({ session, ending }: SessionEntryProps) {
  const words = useWords({ en: enMineHours, de: deMineHours });
  const times = useTimes();
  const { format, id, isOfSeries, joinUrl, role, start, state, with: name } = session;
  const title = `${times.moment(start)}, ${words.with(name ?? words.somebody)}`;
  const facts = [
    words.formats[format],
    words.role[role],
    ...(ending && state !== "booked" ? [words.states[state]] : []),
    ...(isOfSeries ? [words.ofSeries] : []),
  ];
  return (
    <Entry
      title={title}
      facts={[facts.join(" · ")]}
      actions={
        ending && (
          <>
            {joinUrl && (
              <Link href={joinUrl} target="_blank" rel="noreferrer" aria-label={`${words.join}: ${title}`}>
                {words.join}
              </Link>
            )}
            <HourEnd ending={ending} what="session" id={id} of={title} />
          </>
        )
      }
    />
  );
}
