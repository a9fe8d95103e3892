import { Text } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { DataTable } from "#tab/parts/data-table.tsx";
import { NotAgreed } from "#tab/parts/figure.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { Counting } from "./counting.tsx";
import { useProgrammeWords } from "./use-programme-words.ts";

/** In which functions somebody takes part. */
export function CoverageSection() {
  const words = useProgrammeWords().coverage;
  const asking = useAsked("GET /api/programme/coverage");
  return (
    <Section title={words.title}>
      <Answered asking={asking}>
        {(answer) => (
          <>
            {answer.counting && <Counting asking={asking} />}
            {answer.agreed ? <Functions {...answer} /> : <NotAgreed />}
          </>
        )}
      </Answered>
    </Section>
  );
}

function Functions({ coverage, smallestGroup }: ApiAnswer<"GET /api/programme/coverage">) {
  const words = useProgrammeWords().coverage;
  const times = useTimes();
  if (!coverage) return <Text>{words.none}</Text>;
  const { functions, hidesSmall, week } = coverage;
  const covered = functions.filter((one) => one.covered).length;
  const columns = [
    { name: words.function, of: (one: (typeof functions)[number]) => one.name },
    { name: words.state, of: (one: (typeof functions)[number]) => (one.covered ? words.yes : words.notYet) },
  ];
  return (
    <>
      {functions.length > 0 && (
        <>
          <Text size={500} weight="semibold">
            {words.covered(covered, functions.length)}
          </Text>
          <DataTable caption={words.caption} columns={columns} rows={functions} keyOf={({ name }) => name} />
        </>
      )}
      <Text>{words.week(times.date(week))}</Text>
      {hidesSmall && <Text>{words.hidesSmall(smallestGroup)}</Text>}
    </>
  );
}
