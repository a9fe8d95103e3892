import { Button, Link } from "@fluentui/react-components";
import { Answered } from "#tab/parts/answered.tsx";
import { Section } from "#tab/parts/section.tsx";
import { ask } from "#tab/shell/ask.ts";
import { hrefTo } from "#tab/shell/route.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineData } from "#tab/words/de-mine-data.ts";
import { enMineData } from "#tab/words/en-mine-data.ts";
import { Erase } from "./erase.tsx";
import { Outcome } from "./outcome.tsx";
import { Stored } from "./stored.tsx";
import { useTelling } from "./use-telling.ts";

/** Everything that is stored about whoever looks: to see, to take along, to correct, to forbid and to delete. */
export function DataPage() {
  const words = useWords({ en: enMineData, de: deMineData });
  const asking = useAsked("GET /api/mine/data");
  return (
    <Answered asking={asking}>
      {(data) => (
        <>
          <Stored data={data} />
          <Section title={words.correct.title}>
            <p>{words.correct.text}</p>
            <Link href={hrefTo("mine", "settings")}>{words.correct.link}</Link>
          </Section>
          <Listening isHeard={data.isHeard} again={asking.again} />
          <Erase data={data} again={asking.again} />
        </>
      )}
    </Answered>
  );
}

function Listening({ isHeard, again }: { readonly isHeard: boolean; readonly again: () => void }) {
  const words = useWords({ en: enMineData, de: deMineData }).listening;
  const doing = useTelling();

  function set(wished: boolean) {
    doing.tell({
      work: () => ask("PUT /api/mine/listening", { body: { isHeard: wished } }),
      say: ({ removed }) => (wished ? words.allowed : words.refused(removed)),
      done: again,
    });
  }
  return (
    <Section title={words.title}>
      <p>{isHeard ? words.on : words.off}</p>
      <div>
        <Button disabledFocusable={doing.busy} onClick={() => set(!isHeard)}>
          {isHeard ? words.refuse : words.allow}
        </Button>
      </div>
      <Outcome doing={doing} />
    </Section>
  );
}
