import { Button, Spinner } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Confirm } from "#tab/parts/confirm.tsx";
import { Notice } from "#tab/parts/notice.tsx";
import { Section } from "#tab/parts/section.tsx";
import { ask } from "#tab/shell/ask.ts";
import type { Asked } from "#tab/shell/asking.ts";
import { useViewer, useWords } from "#tab/shell/viewer.ts";
import { deMineData } from "#tab/words/de-mine-data.ts";
import { enMineData } from "#tab/words/en-mine-data.ts";
import { Outcome } from "./outcome.tsx";
import { useTelling } from "./use-telling.ts";

type Data = ApiAnswer<"GET /api/mine/data">;
type Erased = ApiAnswer<"DELETE /api/mine/data">;

/** One answer is waited for a quarter of a minute; deleting may take a minute. */
const ATTEMPTS_MAX = 4;

/** Asks again where the answer takes long: what is deleted stays deleted, and the rest goes on. */
async function erase(): Promise<Asked<Erased>> {
  let asked = await ask("DELETE /api/mine/data");
  for (let attempt = 1; attempt < ATTEMPTS_MAX && asked.kind === "failed" && asked.code === "LATE"; attempt += 1) {
    asked = await ask("DELETE /api/mine/data");
  }
  return asked;
}

/** Deletes everything, after saying what stays. */
export function Erase({ data, again }: { readonly data: Data; readonly again: () => void }) {
  const words = useWords({ en: enMineData, de: deMineData }).erase;
  const { refresh } = useViewer();
  const doing = useTelling();
  const isBlocked = doing.asked?.kind === "failed" && doing.asked.code.startsWith("GRAPH_");
  const stays = [
    ...(data.isHeard ? [] : [words.refusal]),
    words.past,
    ...(data.describesTags ? [words.tags] : []),
    words.audit,
    words.outlook,
  ];

  function run() {
    doing.tell({
      work: erase,
      say: ({ items }) => words.done(items),
      done() {
        again();
        refresh();
      },
    });
  }
  return (
    <Section title={words.title}>
      <p>{words.text}</p>
      <div>
        <Confirm
          trigger={<Button disabledFocusable={doing.busy}>{words.action}</Button>}
          title={words.sure}
          action={words.action}
          onConfirm={run}
        >
          <p>{words.text}</p>
          <p>{words.stays}</p>
          <ul>
            {stays.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Confirm>
      </div>
      {doing.busy && <Spinner size="tiny" label={words.busy} labelPosition="after" role="status" />}
      {isBlocked ? <Notice intent="warning">{words.blocked}</Notice> : <Outcome doing={doing} />}
    </Section>
  );
}
