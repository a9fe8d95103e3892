import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTimes } from "#tab/parts/use-times.ts";
import { Result } from "./result.tsx";
import type { BookingWay, Option, Wanted } from "./use-booking.ts";
import { useExpertWords } from "./words.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  choice: { justifyContent: "flex-start", textAlign: "start" },
});

interface ChoicesProps {
  readonly way: BookingWay;
  readonly wanted: Wanted;
  readonly options: readonly Option[];
  /** Why these are offered in place of another time. */
  readonly instead: "taken" | "full" | null;
}

/** Times to take at once, and people who are asked first: five at most, each one press. */
export function Choices({ way, wanted, options, instead }: ChoicesProps) {
  const words = useExpertWords();
  const { proposal } = words;
  const styles = useStyles();
  const times = useTimes();
  const asksFirst = options.some(({ booking }) => booking === "request");
  return (
    <Result title={proposal.title}>
      <span>
        {instead === null
          ? proposal.about(options[0]?.topic ?? wanted.topic, words.formats[wanted.format])
          : headline(options[0], instead, proposal)}
      </span>
      <ul className={styles.list}>
        {options.flatMap((option) =>
          option.booking === "request" ? (
            <li key={option.ref}>
              <Button className={styles.choice} onClick={() => way.request(wanted, option)}>
                {proposal.ask(option.slots.map(({ start }) => times.moment(start)))}
              </Button>
            </li>
          ) : (
            option.slots.map(({ end, start }) => (
              <li key={`${option.ref} ${start}`}>
                <Button className={styles.choice} onClick={() => way.book(wanted, option, start)}>
                  {proposal.option(`${times.moment(start)}–${times.time(end)}`, option.name ?? "")}
                </Button>
              </li>
            ))
          ),
        )}
      </ul>
      {asksFirst && <span>{proposal.askHint}</span>}
    </Result>
  );
}

function headline(
  option: Option | undefined,
  instead: "taken" | "full",
  words: ReturnType<typeof useExpertWords>["proposal"],
): string {
  const name = option?.name ?? "";
  const hasOther = option !== undefined && option.slots.length > 0;
  if (instead === "full") return hasOther ? words.full(name) : words.fullNoOther(name);
  return hasOther ? words.taken(name) : words.takenNoOther;
}
