import { Text } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { DataTable } from "#tab/parts/data-table.tsx";
import { Figure, NotAgreed } from "#tab/parts/figure.tsx";
import { Notice } from "#tab/parts/notice.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useProgrammeWords } from "./use-programme-words.ts";

type Delivery = ApiAnswer<"GET /api/charge/delivery">;
type Week = Delivery["weeks"][number];

const OUTCOMES = ["sent", "blocked", "notInstalled", "quiet", "failed", "inDoubt"] as const satisfies readonly Exclude<
  keyof Week,
  "week"
>[];

/** What became of what the bot meant to say: counts of groups, and no person. */
export function DeliverySection() {
  const words = useProgrammeWords().delivery;
  const asking = useAsked("GET /api/charge/delivery");
  return (
    <Section title={words.title}>
      <Answered asking={asking}>
        {(answer) => (
          <>
            <Silence {...answer} />
            {answer.agreed ? (
              <>
                <Weeks {...answer} />
                <Text>{words.hidden(answer.smallestGroup)}</Text>
              </>
            ) : (
              <NotAgreed />
            )}
            <Text>
              {answer.reasons.length === 0 ? words.allSent : words.reasons(answer.reasons.map(words.reason).join(", "))}
            </Text>
            <Text>{words.doubt}</Text>
          </>
        )}
      </Answered>
    </Section>
  );
}

function Silence({ pausedFor, quietSince }: Delivery) {
  const words = useProgrammeWords().delivery;
  const times = useTimes();
  return (
    <>
      {pausedFor !== null && <Notice intent="warning">{words.paused(pausedFor)}</Notice>}
      {quietSince !== null && <Notice intent="info">{words.quietSince(times.moment(quietSince))}</Notice>}
    </>
  );
}

function Weeks({ weeks }: Delivery) {
  const words = useProgrammeWords().delivery;
  const times = useTimes();
  const columns = [
    { name: words.week, of: ({ week }: Week) => times.date(week) },
    ...OUTCOMES.map((outcome) => ({
      name: words.outcomes[outcome],
      isNumber: true,
      of: (week: Week) => <Figure value={week[outcome]} />,
    })),
  ];
  return <DataTable caption={words.caption} columns={columns} rows={weeks} keyOf={({ week }) => week} />;
}
