import type { ApiAnswer } from "#shared/api.ts";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineHours } from "#tab/words/de-mine-hours.ts";
import { enMineHours } from "#tab/words/en-mine-hours.ts";
import { ChatButton } from "./chat-button.tsx";
import { Entries, Entry } from "./entries.tsx";
import { type Ending, HourEnd } from "./hour-end.tsx";

type Hours = ApiAnswer<"GET /api/mine/hours">;

interface OpenHoursProps {
  readonly hours: Hours;
  readonly ending: Ending;
}

/** What is asked for, offered and agreed on. Answers need a choice of times, which the chat offers. */
export function OpenHours({ hours, ending }: OpenHoursProps) {
  return (
    <>
      <Requests requests={hours.requests} ending={ending} />
      {hours.asked.length > 0 && <Asked asked={hours.asked} />}
      {hours.offers.length > 0 && <Offers offers={hours.offers} ending={ending} />}
      {hours.series.length > 0 && <AllSeries series={hours.series} ending={ending} />}
    </>
  );
}

function AnswerButton() {
  const words = useWords({ en: enMineHours, de: deMineHours });
  return <ChatButton says={words.command}>{words.answer}</ChatButton>;
}

function useSlots() {
  const times = useTimes();
  return (slots: Hours["asked"][number]["slots"]) => slots.map(({ start }) => times.moment(start)).join("; ");
}

function Requests({ requests, ending }: Pick<Hours, "requests"> & Pick<OpenHoursProps, "ending">) {
  const words = useWords({ en: enMineHours, de: deMineHours });
  const times = useTimes();

  function standing({ counter, nextAt, state }: Hours["requests"][number]): string {
    if (counter) return words.request.counter(times.moment(counter.start));
    return state === "search" ? words.request.search : words.request.asked(times.moment(nextAt));
  }
  return (
    <Section title={words.requests}>
      <Entries none={words.requestsNone}>
        {requests.map((request) => (
          <Entry
            key={request.id}
            title={request.topic}
            facts={[words.formats[request.format], standing(request)]}
            actions={
              <>
                {request.state === "counter" && <AnswerButton />}
                <HourEnd ending={ending} what="request" id={request.id} of={request.topic} />
              </>
            }
          />
        ))}
      </Entries>
    </Section>
  );
}

function Asked({ asked }: Pick<Hours, "asked">) {
  const words = useWords({ en: enMineHours, de: deMineHours });
  const inWords = useSlots();
  return (
    <Section title={words.asked}>
      <Entries none="">
        {asked.map(({ format, id, slots, topic }) => (
          <Entry
            key={id}
            title={topic}
            facts={[words.formats[format], words.askedText(inWords(slots))]}
            actions={<AnswerButton />}
          />
        ))}
      </Entries>
    </Section>
  );
}

function Offers({ offers, ending }: Pick<Hours, "offers"> & Pick<OpenHoursProps, "ending">) {
  const words = useWords({ en: enMineHours, de: deMineHours });
  const inWords = useSlots();
  return (
    <Section title={words.offers}>
      <Entries none="">
        {offers.map(({ format, from, id, isOwn, people, slots }) => {
          const when = inWords(slots);
          const title = isOwn ? words.offerOwn(people, when) : words.offerFrom(from ?? words.somebody, when);
          return (
            <Entry
              key={id}
              title={title}
              facts={[words.formats[format]]}
              actions={
                <>
                  {!isOwn && <AnswerButton />}
                  <HourEnd ending={ending} what={isOwn ? "offerOwn" : "offer"} id={id} of={title} />
                </>
              }
            />
          );
        })}
      </Entries>
    </Section>
  );
}

function AllSeries({ series, ending }: Pick<Hours, "series"> & Pick<OpenHoursProps, "ending">) {
  const words = useWords({ en: enMineHours, de: deMineHours });
  return (
    <Section title={words.series}>
      <Entries none="">
        {series.map(({ id, of, planned, with: name }) => {
          const title = words.with(name ?? words.somebody);
          return (
            <Entry
              key={id}
              title={title}
              facts={[words.seriesText(planned, of)]}
              actions={<HourEnd ending={ending} what="series" id={id} of={title} />}
            />
          );
        })}
      </Entries>
    </Section>
  );
}
