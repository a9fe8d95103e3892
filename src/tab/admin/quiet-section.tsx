import { Button, Text } from "@fluentui/react-components";
import { Answered } from "#tab/parts/answered.tsx";
import { Confirm } from "#tab/parts/confirm.tsx";
import { Section } from "#tab/parts/section.tsx";
import { Trouble } from "#tab/parts/trouble.tsx";
import { useDoing } from "#tab/parts/use-doing.ts";
import { useTimes } from "#tab/parts/use-times.ts";
import { ask } from "#tab/shell/ask.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useAdminWords } from "./use-admin-words.ts";

/** Begins and ends the time in which nobody is told anything unasked. */
export function QuietSection() {
  const words = useAdminWords().quiet;
  const asking = useAsked("GET /api/charge/quiet-period");
  return (
    <Section title={words.title}>
      <Answered asking={asking}>{({ since }) => <Quiet since={since} onChanged={asking.again} />}</Answered>
    </Section>
  );
}

interface QuietProps {
  readonly since: string | null;
  readonly onChanged: () => void;
}

function Quiet({ since, onChanged }: QuietProps) {
  const words = useAdminWords().quiet;
  const times = useTimes();
  const doing = useDoing();
  const change = () =>
    doing.run(() => ask("PUT /api/charge/quiet-period", { body: { on: since === null } }), onChanged);
  const [button, title, text] =
    since === null ? [words.begin, words.beginTitle, words.beginText] : [words.end, words.endTitle, words.endText];
  return (
    <>
      <Text role="status">{since === null ? words.off : words.on(times.moment(since))}</Text>
      <Trouble asked={doing.asked} onAgain={doing.again} />
      <div>
        <Confirm
          trigger={<Button disabledFocusable={doing.busy}>{button}</Button>}
          title={title}
          action={button}
          onConfirm={change}
        >
          {text}
        </Confirm>
      </div>
    </>
  );
}
