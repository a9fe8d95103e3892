import { Answered } from "#tab/parts/answered.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineHours } from "#tab/words/de-mine-hours.ts";
import { enMineHours } from "#tab/words/en-mine-hours.ts";
import { Entries } from "./entries.tsx";
import { OpenHours } from "./open-hours.tsx";
import { Outcome } from "./outcome.tsx";
import { SessionEntry } from "./session-entry.tsx";
import { useHoursDoing } from "./use-hours-doing.ts";

/** Conversations that were asked for and given, requests and offers with their answers, and the ends of all of them. */
export function HoursPage() {
  const words = useWords({ en: enMineHours, de: deMineHours });
  const asking = useAsked("GET /api/mine/hours");
  const doing = useHoursDoing(asking.again);
  return (
    <>
      {/* Told also where looking again fails. */}
      <Outcome doing={doing} />
      <Answered asking={asking}>
        {(hours) => (
          <>
            <Section title={words.upcoming}>
              <Entries none={words.upcomingNone}>
                {hours.upcoming.map((session) => (
                  <SessionEntry key={session.id} session={session} doing={doing} />
                ))}
              </Entries>
            </Section>
            <OpenHours hours={hours} doing={doing} />
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
    </>
  );
}
