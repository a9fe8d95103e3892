import { Text } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { DataTable } from "#tab/parts/data-table.tsx";
import { Notice } from "#tab/parts/notice.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useAdminWords, wordFor } from "./use-admin-words.ts";

type Rules = ApiAnswer<"GET /api/charge/rules">;
type Kept = Rules["retention"][number];
type NotInForce = Extract<Rules["policy"], { kind: "notInForce" }>;

/** As much of a moment as its date, year included. */
const DAY = "2026-11-22".length;

/** What was agreed on, whether it is in force, and how long what is kept by it. */
export function RulesSection() {
  const words = useAdminWords().rules;
  const times = useTimes();
  const asking = useAsked("GET /api/charge/rules");
  const columns = [
    { name: words.what, of: ({ name }: Kept) => wordFor<string>(words.kept, name) ?? name },
    { name: words.howLong, of: ({ amount, unit }: Kept) => words.units[unit](amount) },
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

function WhyNot({ agreed, by, details, why }: NotInForce) {
  const words = useAdminWords().rules;
  const times = useTimes();
  const sentences = [
    words.why[why],
    ...(by.length > 0 ? [words.by(by.map((signer) => words.signers[signer]).join(", "))] : []),
    ...(details.length > 0 ? [`(${details.join("; ")})`] : []),
    agreed ? words.agreed(agreed.version, times.date(agreed.since.slice(0, DAY))) : words.noneAgreed,
  ];
  return (
    <Notice intent="error" title={words.notInForce}>
      {sentences.join(" ")}
    </Notice>
  );
}
