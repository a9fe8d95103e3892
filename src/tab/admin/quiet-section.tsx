import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { Answered } from "#tab/parts/answered.tsx";
import { Confirm } from "#tab/parts/confirm.tsx";
import { Consent } from "#tab/parts/consent.tsx";
import { Failure } from "#tab/parts/failure.tsx";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { ask } from "#tab/shell/ask.ts";
import type { Failed, NeedsConsent } from "#tab/shell/asking.ts";
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
  const [trouble, setTrouble] = useState<Failed | NeedsConsent | null>(null);

  async function change() {
    const asked = await ask("PUT /api/charge/quiet-period", { body: { on: since === null } });
    setTrouble(asked.kind === "answer" ? null : asked);
    onChanged();
  }
  const [button, title, text] =
    since === null ? [words.begin, words.beginTitle, words.beginText] : [words.end, words.endTitle, words.endText];
  return (
    <>
      <Text role="status">{since === null ? words.off : words.on(times.moment(since))}</Text>
      {trouble?.kind === "failed" && <Failure failed={trouble} />}
      {trouble?.kind === "consent" && <Consent needs={trouble} onGiven={() => void change()} />}
      <div>
        <Confirm trigger={<Button>{button}</Button>} title={title} action={button} onConfirm={() => void change()}>
          {text}
        </Confirm>
      </div>
    </>
  );
}
