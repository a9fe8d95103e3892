import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { Section } from "#tab/parts/section.tsx";
import { Trouble } from "#tab/parts/trouble.tsx";
import { useDoing } from "#tab/parts/use-doing.ts";
import { When } from "#tab/parts/when.tsx";
import { ask } from "#tab/shell/ask.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineData } from "#tab/words/de-mine-data.ts";
import { enMineData } from "#tab/words/en-mine-data.ts";
import { Entries, Entry } from "./entries.tsx";

type Page = ApiAnswer<"GET /api/mine/notices">;

/** Everything that the bot said of its own accord, or meant to say, and why. */
export function MessagesPage() {
  const words = useWords({ en: enMineData, de: deMineData }).messages;
  const asking = useAsked("GET /api/mine/notices");
  return (
    <Section title={words.title}>
      <p>{words.intro}</p>
      <Answered asking={asking}>{(first) => <Messages first={first} />}</Answered>
    </Section>
  );
}

function Messages({ first }: { readonly first: Page }) {
  const words = useWords({ en: enMineData, de: deMineData }).messages;
  const [older, setOlder] = useState<readonly Page[]>([]);
  const doing = useDoing<Page>();
  const pages = [first, ...older];
  const notices = pages.flatMap((page) => page.notices);

  function more() {
    doing.run(
      () => ask("GET /api/mine/notices", { query: { after: notices.at(-1)?.id } }),
      (page) => setOlder([...older, page]),
    );
  }
  return (
    <>
      <Entries none={words.none}>
        {notices.map(({ at, id, kind, state, why, whyNot }) => (
          <Entry
            key={id}
            title={words.kinds[kind] ?? kind}
            facts={[
              <span key="when">
                <When at={at} /> · {words.states[state]}
              </span>,
              why ?? words.unknown,
              ...(whyNot === null ? [] : [whyNot]),
            ]}
          />
        ))}
      </Entries>
      <Trouble asked={doing.asked} onAgain={doing.again} />
      {pages.at(-1)?.hasMore && (
        <div>
          <Button disabledFocusable={doing.busy} onClick={more}>
            {words.more}
          </Button>
        </div>
      )}
    </>
  );
}
