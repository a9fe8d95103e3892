import { Text } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { wordOf } from "#shared/code-words.ts";
import { findingWords, quoteOfObjection, wordObjection } from "#shared/finding-words.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { DataTable } from "#tab/parts/data-table.tsx";
import { Notice } from "#tab/parts/notice.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useViewer, useWords } from "#tab/shell/viewer.ts";
import { Quote } from "./quote.tsx";
import { useAdminWords } from "./use-admin-words.ts";

type Rules = ApiAnswer<"GET /api/charge/rules">;
type Kept = Rules["retention"][number];
type NotInForce = Extract<Rules["policy"], { kind: "notInForce" }>;

/** As much of a moment as its date, year included. */
const DAY = "2026-11-22".length;

/** What was agreed on, whether it is in force, and how long what is kept by it. */
export function RulesSection() {
  const words = useAdminWords().rules;
  const { kept } = useWords(findingWords);
  const times = useTimes();
  const asking = useAsked("GET /api/charge/rules");
  const columns = [
    { name: words.what, of: ({ name }: Kept) => sentence(wordOf(kept, name)) },
    { name: words.howLong, of: ({ amount, unit }: Kept) => words.units[unit]?.(amount) ?? `${amount} ${unit}` },
  ];
  return (
    <Section title={words.title}>
      <Answered asking={asking}>
        {({ policy, retention, smallestGroup }) => (
          <>
            {policy.kind === "inForce" ? (
              <Text>
                {words.inForce(
                  policy.version,
                  times.date(policy.since.slice(0, DAY)),
                  times.date(policy.until.slice(0, DAY)),
                )}
              </Text>
            ) : (
              <WhyNot {...policy} />
            )}
            <Text>{words.smallestGroup(smallestGroup)}</Text>
            <DataTable caption={words.caption} columns={columns} rows={retention} keyOf={({ name }) => name} />
          </>
        )}
      </Answered>
    </Section>
  );
}

function WhyNot({ agreed, why }: NotInForce) {
  const words = useAdminWords().rules;
  const said = useWords(findingWords);
  const { zone } = useViewer().me;
  const times = useTimes();
  return (
    <Notice intent="error" title={words.notInForce}>
      {`${sentence(wordObjection(said, why, zone))}.`}
      <Quote text={quoteOfObjection(why)} />{" "}
      {agreed ? words.agreed(agreed.version, times.date(agreed.since.slice(0, DAY))) : words.noneAgreed}
    </Notice>
  );
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
