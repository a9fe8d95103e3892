import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deFormats } from "#tab/words/de-formats.ts";
import { deMineHours } from "#tab/words/de-mine-hours.ts";
import { enFormats } from "#tab/words/en-formats.ts";
import { enMineHours } from "#tab/words/en-mine-hours.ts";
import { EndButton } from "./end-button.tsx";
import { Entry } from "./entries.tsx";
import { OtherTime } from "./other-time.tsx";
import { SlotButtons } from "./slot-buttons.tsx";
import { useAnswering, useAnswerWords } from "./use-answering.ts";
import type { HoursDoing } from "./use-hours-doing.ts";

interface AskedEntryProps {
  readonly asked: ApiAnswer<"GET /api/mine/hours">["asked"][number];
  readonly doing: HoursDoing;
}

/** A request that waits for an answer: one of its times, another, no, or not this month. Nobody is named before a yes. */
export function AskedEntry({ asked: { format, id, language, slots, topic }, doing }: AskedEntryProps) {
  const words = useAnswerWords();
  const { askedText } = useWords({ en: enMineHours, de: deMineHours });
  const formats = useWords({ en: enFormats, de: deFormats });
  const { answer } = useAnswering(doing);
  const [isOpen, setOpen] = useState(false);
  const refusals = { no: "no", notThisMonth: "pauseMonth" } as const;
  return (
    <Entry
      title={topic}
      facts={[formats[format], askedText[language]]}
      actions={
        <>
          <SlotButtons
            {...{ slots, of: topic, busy: doing.busy }}
            onSlot={(start) => answer(id, { answer: "take", start })}
          />
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-label={words.of(words.otherTime, topic)}
            onClick={() => setOpen(!isOpen)}
          >
            {words.otherTime}
          </Button>
          {(["no", "notThisMonth"] as const).map((refusal) => (
            <EndButton
              key={refusal}
              action={words[refusal]}
              of={topic}
              sure={words.sure[refusal]}
              text={words.sure[`${refusal}Text`]}
              disabled={doing.busy}
              onConfirm={() => answer(id, { answer: refusals[refusal] })}
            />
          ))}
        </>
      }
    >
      {isOpen && (
        <OtherTime
          action={words.propose}
          busy={doing.busy}
          onTime={(at) => answer(id, { ...at, answer: "otherTime" })}
        />
      )}
    </Entry>
  );
}
