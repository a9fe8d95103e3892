import { Text } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { wordOf } from "#shared/code-words.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { DataTable } from "#tab/parts/data-table.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useProgrammeWords } from "./use-programme-words.ts";

type Listening = ApiAnswer<"GET /api/programme/listening">;
type Gap = Listening["open"][number];

/** What may not have been heard, where and why: about places, never about people. */
export function ListeningSection() {
  const words = useProgrammeWords().listening;
  const asking = useAsked("GET /api/programme/listening");
  return (
    <Section title={words.title}>
      <Answered asking={asking}>
        {(answer) => (
          <>
            {answer.open.length === 0 ? <Text>{words.none}</Text> : <Gaps caption={words.open} gaps={answer.open} />}
            {answer.closed.length > 0 && <Gaps caption={words.closed} gaps={answer.closed} />}
            <Reach {...answer} />
          </>
        )}
      </Answered>
    </Section>
  );
}

function Reach({ deafTeams, engage, lastImport }: Listening) {
  const words = useProgrammeWords().listening;
  const times = useTimes();
  const deaf = deafTeams && [...deafTeams.some, ...(deafTeams.more > 0 ? [words.deafMore(deafTeams.more)] : [])];
  return (
    <>
      {deaf === null && <Text>{words.deafUnknown}</Text>}
      {deaf !== null && deaf.length > 0 && <Text>{words.deaf(deaf.join(", "))}</Text>}
      {!engage && <Text>{words.engageOff}</Text>}
      {lastImport !== null && <Text>{words.imported(times.day(lastImport))}</Text>}
      <Text>{words.never}</Text>
    </>
  );
}

function Gaps({ caption, gaps }: { readonly caption: string; readonly gaps: readonly Gap[] }) {
  const words = useProgrammeWords().listening;
  const times = useTimes();
  const where = ({ morePlaces, places, source }: Gap) =>
    [
      words.networks[source],
      ...(places.length === 0 ? [words.everywhere] : places),
      ...(morePlaces > 0 ? [words.more(morePlaces)] : []),
    ].join(" · ");
  const columns = [
    { name: words.place, of: where },
    { name: words.from, of: ({ from }: Gap) => (from === null ? words.beginning : times.moment(from)) },
    { name: words.until, of: ({ until }: Gap) => (until === null ? words.now : times.moment(until)) },
    { name: words.why, of: ({ reason }: Gap) => wordOf(words.reasons, reason) },
  ];
  const keyOf = (gap: Gap) => [gap.source, gap.reason, gap.from, gap.until, ...gap.places].join(" ");
  return <DataTable caption={caption} columns={columns} rows={gaps} keyOf={keyOf} />;
}
