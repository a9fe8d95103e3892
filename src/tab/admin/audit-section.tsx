import { Text } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { wordOf } from "#shared/code-words.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { DataTable } from "#tab/parts/data-table.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useAdminWords } from "./use-admin-words.ts";

type Entry = ApiAnswer<"GET /api/charge/audit">["entries"][number];

/** What those in charge did and must answer for; nobody is named. */
export function AuditSection() {
  const words = useAdminWords().audit;
  const asking = useAsked("GET /api/charge/audit");
  return (
    <Section title={words.title}>
      <Text>{words.text}</Text>
      <Answered asking={asking}>
        {({ entries }) => (entries.length === 0 ? <Text>{words.empty}</Text> : <Entries entries={entries} />)}
      </Answered>
    </Section>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const words = useAdminWords().audit;
  const times = useTimes();
  const columns = [
    { name: words.when, of: ({ at }: Entry) => times.moment(at) },
    { name: words.what, of: ({ action }: Entry) => wordOf(words.actions, action) },
    { name: words.reason, of: ({ reason }: Entry) => reason ?? words.noReason },
  ];
  // Two entries may have been made in the same moment; none ever moves.
  const rows = entries.map((entry, index) => ({ ...entry, key: `${entries.length - index}` }));
  return <DataTable caption={words.caption} columns={columns} rows={rows} keyOf={({ key }) => key} />;
}
