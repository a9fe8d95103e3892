import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { When } from "#tab/parts/when.tsx";
import { ask } from "#tab/shell/ask.ts";
import { hrefTo } from "#tab/shell/route.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMine } from "#tab/words/de-mine.ts";
import { enMine } from "#tab/words/en-mine.ts";
import { ChatButton } from "./chat-button.tsx";
import { EndButton } from "./end-button.tsx";
import { Entries, Entry } from "./entries.tsx";
import { Outcome } from "./outcome.tsx";
import { useTelling } from "./use-telling.ts";

type Week = ApiAnswer<"GET /api/mine/week">;

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  goals: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What others could see of late, what is planned, and what is drafted. */
export function WeekPage() {
  const asking = useAsked("GET /api/mine/week");
  return (
    <Answered asking={asking}>
      {(week) => (
        <>
          <Visible week={week} />
          <Plan week={week} />
          <Drafts drafts={week.drafts} again={asking.again} />
        </>
      )}
    </Answered>
  );
}

function Visible({ week: { acts, isHeard, toldActAt } }: { readonly week: Week }) {
  const words = useWords({ en: enMine, de: deMine }).visible;
  const times = useTimes();
  return (
    <Section title={words.title}>
      {toldActAt && <p>{words.told(times.moment(toldActAt))}</p>}
      <Entries none={isHeard ? words.none : words.deaf}>
        {acts.map(({ at, kind, place, tags, url }) => (
          <Entry
            key={`${at}${url}`}
            title={[words.kinds[kind], ...(place === null ? [] : [place])].join(", ")}
            facts={[<When key="when" at={at} />, ...(tags.length > 0 ? [tags.map((tag) => `#${tag}`).join(" ")] : [])]}
            actions={
              <Link
                href={url}
                target="_blank"
                rel="noreferrer"
                aria-label={words.open(words.kinds[kind], times.moment(at))}
              >
                {words.openShort}
              </Link>
            }
          />
        ))}
      </Entries>
    </Section>
  );
}

function Plan({ week: { nextAt, plan, whyNothing } }: { readonly week: Week }) {
  const words = useWords({ en: enMine, de: deMine }).plan;
  const styles = useStyles();
  return (
    <Section title={words.title}>
      <div className={styles.lines}>
        {plan && <p>{words.minimum(plan.minimum)}</p>}
        {plan && plan.everyWeeks > 1 && <p>{words.everyWeeks(plan.everyWeeks)}</p>}
        {nextAt && (
          <p>
            {words.next} <When at={nextAt} />
          </p>
        )}
        {whyNothing && (
          <p>
            {words.why} {whyNothing}
          </p>
        )}
        {plan && <Goals goals={plan.goals} />}
        <p>
          <Link href={hrefTo("mine", "settings")}>{words.change}</Link>
        </p>
      </div>
    </Section>
  );
}

function Goals({ goals }: { readonly goals: readonly string[] }) {
  const words = useWords({ en: enMine, de: deMine }).plan;
  const styles = useStyles();
  if (goals.length === 0) return <p>{words.noGoals}</p>;
  return (
    <div>
      {words.goals}
      <ul className={styles.goals}>
        {goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
    </div>
  );
}

function Drafts({ drafts, again }: { readonly drafts: Week["drafts"]; readonly again: () => void }) {
  const words = useWords({ en: enMine, de: deMine }).drafts;
  const times = useTimes();
  const doing = useTelling();

  function drop(id: string) {
    const work = () => ask("DELETE /api/mine/drafts/:id", { params: { id } });
    doing.tell({ work, say: () => words.dropped, done: again });
  }
  return (
    <Section title={words.title}>
      <Outcome doing={doing} />
      <Entries none={words.none}>
        {drafts.map(({ expiresAt, id, place, plannedFor, title }) => (
          <Entry
            key={id}
            title={title}
            facts={[
              ...(place === null ? [] : [place]),
              ...(plannedFor === null ? [] : [words.planned(times.date(plannedFor))]),
              words.until(times.day(expiresAt)),
            ]}
            actions={
              <>
                <ChatButton says={words.command}>{words.open}</ChatButton>
                <EndButton
                  action={words.drop}
                  of={title}
                  sure={words.sure}
                  text={words.sureText}
                  disabled={doing.busy}
                  onConfirm={() => drop(id)}
                />
              </>
            }
          />
        ))}
      </Entries>
    </Section>
  );
}
