import { useRef, useState } from "react";
import type { ApiAnswer, ApiBody } from "#shared/api.ts";
import { ask } from "#tab/shell/ask.ts";
import type { Asked, Failed, NeedsConsent } from "#tab/shell/asking.ts";

export type Wanted = Omit<ApiBody<"POST /api/experts/proposals">, "withoutOwn">;
type Proposal = ApiAnswer<"POST /api/experts/proposals">;
type Booked = ApiAnswer<"POST /api/experts/sessions">;
type Requested = ApiAnswer<"POST /api/experts/requests">;
/** Somebody who is proposed, with their times. */
export type Option = Extract<Proposal, { kind: "proposed" }>["options"][number];

/** How far the way to a conversation is. */
export type Step =
  | { readonly at: "wanted" }
  | { readonly at: "proposal"; readonly wanted: Wanted; readonly proposal: Proposal }
  | { readonly at: "booking"; readonly wanted: Wanted; readonly outcome: Booked }
  | { readonly at: "asking"; readonly wanted: Wanted; readonly outcome: Requested }
  | { readonly at: "consent"; readonly needs: NeedsConsent }
  | { readonly at: "failure"; readonly failed: Failed };

/** From what is wanted to a booked time, or to somebody who is asked. */
export function useBooking() {
  const [step, setStep] = useState<Step>({ at: "wanted" });
  const [isBusy, setBusy] = useState(false);
  /** Whoever does not want their own calendar to be read is not asked again, unless they say so. */
  const withoutOwn = useRef(false);
  const last = useRef<() => Promise<void>>(async () => {});

  /** What was under way goes on when the person agreed, or when it is tried again. */
  function doing<Outcome>(asking: () => Promise<Asked<Outcome>>, next: (outcome: Outcome) => Step) {
    last.current = async () => {
      setBusy(true);
      const asked = await asking();
      setBusy(false);
      if (asked.kind === "answer") setStep(next(asked.answer));
      else setStep(asked.kind === "consent" ? { at: "consent", needs: asked } : { at: "failure", failed: asked });
    };
    void last.current();
  }
  const body = (wanted: Wanted) => ({ ...wanted, withoutOwn: withoutOwn.current });

  return {
    step,
    isBusy,
    propose(wanted: Wanted) {
      doing(
        () => ask("POST /api/experts/proposals", { body: body(wanted) }),
        (proposal) => ({ at: "proposal", wanted, proposal }),
      );
    },
    book(wanted: Wanted, { ref, topic }: Option, start: string) {
      doing(
        () => ask("POST /api/experts/sessions", { body: { ...body(wanted), ref, topic, start } }),
        (outcome) => ({ at: "booking", wanted, outcome }),
      );
    },
    request(wanted: Wanted, { ref, slots, topic }: Option) {
      const starts = slots.map(({ start }) => start);
      doing(
        () => ask("POST /api/experts/requests", { body: { ...body(wanted), ref, topic, starts } }),
        (outcome) => ({ at: "asking", wanted, outcome }),
      );
    },
    again: () => void last.current(),
    /** Whether what is shown was found without a look into their own calendar, as they said. */
    isWithoutOwn: withoutOwn.current,
    /** Goes on with a look into their own calendar, or without. */
    goOn(how: "withOwn" | "withoutOwn") {
      withoutOwn.current = how === "withoutOwn";
      void last.current();
    },
  };
}

export type BookingWay = ReturnType<typeof useBooking>;
