import { Button, Link } from "@fluentui/react-components";
import { Consent } from "#tab/parts/consent.tsx";
import { Failure } from "#tab/parts/failure.tsx";
import { Loading } from "#tab/parts/loading.tsx";
import { ViewTitle } from "#tab/parts/view-title.tsx";
import { hrefTo } from "#tab/shell/route.ts";
import { Asked } from "./asked.tsx";
import { Booked } from "./booked.tsx";
import { Choices } from "./choices.tsx";
import { Nobody } from "./nobody.tsx";
import { Result } from "./result.tsx";
import { type BookingWay, useBooking } from "./use-booking.ts";
import { WantedForm } from "./wanted-form.tsx";
import { useExpertWords } from "./words.ts";

/** From a topic to a conversation: what is wanted, who has time, and what happens next. */
export function Booking({ topic }: { readonly topic: string }) {
  const words = useExpertWords();
  const way = useBooking();
  return (
    <>
      <nav aria-label={words.title}>
        <Link href={hrefTo("experts")}>{words.back}</Link>
      </nav>
      <ViewTitle>{words.form.title}</ViewTitle>
      <WantedForm topic={topic} isBusy={way.isBusy} onWanted={way.propose} />
      {way.isBusy ? <Loading /> : <Next way={way} />}
      {!way.isBusy && way.isWithoutOwn && lacksTimes(way.step) && (
        <div>
          <Button onClick={() => way.goOn("withOwn")}>{words.proposal.withOwn}</Button>
        </div>
      )}
    </>
  );
}

/** Whether a look into the own calendar could lead further. */
function lacksTimes(step: BookingWay["step"]): boolean {
  return step.at === "failure" || (step.at === "proposal" && step.proposal.kind === "calendar_unknown");
}

function Next({ way }: { readonly way: BookingWay }) {
  const words = useExpertWords();
  const { step } = way;
  switch (step.at) {
    case "wanted":
      return null;
    case "failure":
      return <Failure failed={step.failed} onAgain={way.again} />;
    case "consent":
      return (
        <Result title={words.proposal.title}>
          <span>{words.proposal.consentWhy}</span>
          <Consent needs={step.needs} onGiven={way.again} />
          <Button onClick={() => way.goOn("withoutOwn")}>{words.proposal.without}</Button>
        </Result>
      );
    case "proposal":
      if (step.proposal.kind !== "proposed") return <Nobody wanted={step.wanted} why={step.proposal} />;
      return <Choices way={way} wanted={step.wanted} options={step.proposal.options} instead={null} />;
    case "booking":
      return <AfterBooking way={way} {...step} />;
    case "asking":
      if (step.outcome.kind !== "asked") return <Nobody wanted={step.wanted} why={step.outcome} />;
      return <Asked topic={step.wanted.topic} requestId={step.outcome.requestId} />;
  }
}

type AfterBookingProps = Extract<BookingWay["step"], { at: "booking" }> & { readonly way: BookingWay };

function AfterBooking({ way, wanted, outcome }: AfterBookingProps) {
  switch (outcome.kind) {
    case "booked":
    case "pending":
      return <Booked session={outcome} onAgain={() => way.propose(wanted)} />;
    case "taken":
    case "full":
      return <Choices way={way} wanted={wanted} options={[outcome.option]} instead={outcome.kind} />;
    default:
      return <Nobody wanted={wanted} why={outcome} />;
  }
}
