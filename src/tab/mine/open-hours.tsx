import { Button } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deFormats } from "#tab/words/de-formats.ts";
import { deMineHours } from "#tab/words/de-mine-hours.ts";
import { enFormats } from "#tab/words/en-formats.ts";
import { enMineHours } from "#tab/words/en-mine-hours.ts";
import { AskedEntry } from "./asked-entry.tsx";
import { EndButton } from "./end-button.tsx";
import { Entries, Entry } from "./entries.tsx";
import { HourEnd } from "./hour-end.tsx";
import { SlotButtons } from "./slot-buttons.tsx";
import { useAnswering, useAnswerWords, useSpan } from "./use-answering.ts";
import type { HoursDoing } from "./use-hours-doing.ts";

type Hours = ApiAnswer<"GET /api/mine/hours">;

interface OpenHoursProps {
  readonly hours: Hours;
  readonly doing: HoursDoing;
}

/** What is asked for, offered and agreed on, each with its answers. */
export function OpenHours({ hours, doing }: OpenHoursProps) {
  const words = useWords({ en: enMineHours, de: deMineHours });
  return (
    <>
      {hours.asked.length > 0 && (
        <Section title={words.asked}>
          <Entries none="">
            {hours.asked.map((asked) => (
              <AskedEntry key={asked.id} asked={asked} doing={doing} />
            ))}
          </Entries>
        </Section>
      )}
      <Section title={words.requests}>
        <Entries none={words.requestsNone}>
          {hours.requests.map((request) => (
            <RequestEntry key={request.id} request={request} doing={doing} />
          ))}
        </Entries>
      </Section>
      {hours.offers.length > 0 && <Offers offers={hours.offers} doing={doing} />}
      {hours.series.length > 0 && <AllSeries series={hours.series} doing={doing} />}
    </>
  );
}

interface RequestEntryProps {
  readonly request: Hours["requests"][number];
  readonly doing: HoursDoing;
}

function RequestEntry({ request, doing }: RequestEntryProps) {
  const { request: words } = useWords({ en: enMineHours, de: deMineHours });
  const { of, no, sure, yes } = useAnswerWords();
  const formats = useWords({ en: enFormats, de: deFormats });
  const { agree } = useAnswering(doing);
  const times = useTimes();
  const span = useSpan();
  const { counter, format, id, nextAt, state, topic } = request;
  const asks = state === "search" ? words.search : words.asked(times.moment(nextAt));
  return (
    <Entry
      title={topic}
      facts={[formats[format], counter ? words.counter(span(counter)) : asks]}
      actions={
        <>
          {counter && (
            <>
              <Button
                size="small"
                disabledFocusable={doing.busy}
                aria-label={of(yes, topic)}
                onClick={() => agree(id, true)}
              >
                {yes}
              </Button>
              <EndButton
                {...{ action: no, of: topic, sure: sure.disagree, text: sure.disagreeText, disabled: doing.busy }}
                onConfirm={() => agree(id, false)}
              />
            </>
          )}
          <HourEnd doing={doing} what="request" id={id} of={topic} />
        </>
      }
    />
  );
}

function Offers({ offers, doing }: Pick<Hours, "offers"> & Pick<OpenHoursProps, "doing">) {
  const words = useWords({ en: enMineHours, de: deMineHours });
  const formats = useWords({ en: enFormats, de: deFormats });
  const { takeOffered } = useAnswering(doing);
  const span = useSpan();
  return (
    <Section title={words.offers}>
      <Entries none="">
        {offers.map(({ format, from, id, isOwn, people, slots }) => {
          const title = isOwn
            ? words.offerOwn(people, slots.map(span).join("; "))
            : words.offerFrom(from ?? words.somebody);
          return (
            <Entry
              key={id}
              title={title}
              facts={[formats[format]]}
              actions={
                <>
                  {!isOwn && (
                    <SlotButtons
                      {...{ slots, of: title, busy: doing.busy }}
                      onSlot={(start) => takeOffered(id, start)}
                    />
                  )}
                  <HourEnd doing={doing} what={isOwn ? "offerOwn" : "offer"} id={id} of={title} />
                </>
              }
            />
          );
        })}
      </Entries>
    </Section>
  );
}

function AllSeries({ series, doing }: Pick<Hours, "series"> & Pick<OpenHoursProps, "doing">) {
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
              actions={<HourEnd doing={doing} what="series" id={id} of={title} />}
            />
          );
        })}
      </Entries>
    </Section>
  );
}
