import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { DataTable } from "#tab/parts/data-table.tsx";
import { NotAgreed, Withheld } from "#tab/parts/figure.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import { Facts } from "./facts.tsx";
import { useProgrammeWords } from "./use-programme-words.ts";

type Answer = ApiAnswer<"GET /api/programme/hours">;
type Hours = NonNullable<Answer["hours"]> & Pick<Answer, "smallestGroup">;

/** Whether there are hours enough. */
export function HoursSection() {
  const words = useProgrammeWords().hours;
  const asking = useAsked("GET /api/programme/hours");
  return (
    <Section title={words.title}>
      <Answered asking={asking}>
        {({ hours, smallestGroup }) =>
          hours === null ? (
            <NotAgreed />
          ) : (
            <>
              <Facts facts={factsOf({ ...hours, smallestGroup }, words)} />
              <Topics {...{ ...hours, smallestGroup }} />
              <Text>{words.steps}</Text>
            </>
          )
        }
      </Answered>
    </Section>
  );
}

type Words = ReturnType<typeof useProgrammeWords>["hours"];

function factsOf(hours: Hours, words: Words): readonly (readonly [name: string, value: ReactNode])[] {
  const { asked, leaders, missing, offered, queueMonths, smallestGroup } = hours;
  const hidden = (
    <Text>
      <Withheld fewerThan={smallestGroup} />
    </Text>
  );
  const isUnknown = asked === null && leaders === null;
  return [
    [words.offered, words.range(offered)],
    [words.asked, asked ? words.range(asked) : hidden],
    [words.leaders, leaders === null ? hidden : words.about(leaders)],
    [words.missing, missing ? words.range(missing) : words[isUnknown ? "unknown" : "enough"]],
    ...(queueMonths === null ? [] : [[words.months, words.lasts(queueMonths)] as const]),
  ];
}

function Topics({ askedByTopic, offeredByTopic, smallestGroup }: Hours) {
  const words = useProgrammeWords().hours;
  const topics = [...new Set([...offeredByTopic, ...askedByTopic].map(({ topic }) => topic))];
  if (topics.length === 0) return null;
  const offered = new Map(offeredByTopic.map((one) => [one.topic, words.range(one)]));
  const asked = new Map(askedByTopic.map((one) => [one.topic, words.range(one)]));
  const columns = [
    { name: words.topic, of: (topic: string) => topic },
    { name: words.offered, of: (topic: string) => offered.get(topic) ?? words.enough },
    { name: words.asked, of: (topic: string) => asked.get(topic) ?? <Withheld fewerThan={smallestGroup} /> },
  ];
  return <DataTable caption={words.caption} columns={columns} rows={topics} keyOf={(topic) => topic} />;
}
