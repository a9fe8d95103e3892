import { useState } from "react";
import { Answered } from "#tab/parts/answered.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import { ButtonRow } from "./form.tsx";
import { OtherTime } from "./other-time.tsx";
import { SlotButtons } from "./slot-buttons.tsx";
import { type Slot, useAnswering, useAnswerWords } from "./use-answering.ts";
import type { HoursDoing } from "./use-hours-doing.ts";

interface MovingProps {
  readonly id: string;
  /** What is moved. */
  readonly of: string;
  readonly doing: HoursDoing;
  readonly onMoved: () => void;
}

/** Where a conversation could be moved: times that are free for the two, or one that is named. */
export function Moving({ id, of, doing, onMoved }: MovingProps) {
  const words = useAnswerWords();
  const { said } = words;
  const { move } = useAnswering(doing);
  const [others, setOthers] = useState<readonly Slot[] | null>(null);
  const asking = useAsked("POST /api/mine/sessions/:id/times", { params: { id } });
  const to = (where: Parameters<typeof move>[1]) =>
    move(id, where, (answer) => {
      if (answer.kind === "taken") setOthers(answer.slots);
      else if (answer.kind !== "inThePast") onMoved();
    });
  return (
    <Answered asking={asking}>
      {(found) => {
        if (found.kind === "gone") return <span>{said.sessionGone}</span>;
        const slots = others ?? (found.kind === "proposed" ? found.slots : []);
        const none = found.kind === "calendarUnknown" ? words.calendarUnknown : words.moveNone;
        return (
          <>
            <span>{slots.length > 0 ? words.moveTimes : none}</span>
            <ButtonRow>
              <SlotButtons slots={slots} of={of} busy={doing.busy} onSlot={(start) => to({ start })} />
            </ButtonRow>
            <OtherTime action={words.moveThere} busy={doing.busy} onTime={to} />
          </>
        );
      }}
    </Answered>
  );
}
