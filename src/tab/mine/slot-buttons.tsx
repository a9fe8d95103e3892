import { Button } from "@fluentui/react-components";
import { type Slot, useAnswerWords, useSpan } from "./use-answering.ts";

interface SlotButtonsProps {
  readonly slots: readonly Slot[];
  /** What they are times for, for who hears a button without seeing what stands beside it. */
  readonly of: string;
  readonly busy: boolean;
  readonly onSlot: (start: string) => void;
}

/** Times, each of which is taken with one press. */
export function SlotButtons({ slots, of, busy, onSlot }: SlotButtonsProps) {
  const words = useAnswerWords();
  const span = useSpan();
  return slots.map((slot) => (
    <Button
      key={slot.start}
      size="small"
      disabledFocusable={busy}
      aria-label={words.of(span(slot), of)}
      onClick={() => onSlot(slot.start)}
    >
      {span(slot)}
    </Button>
  ));
}
