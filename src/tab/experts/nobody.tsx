import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { hrefTo } from "#tab/shell/route.ts";
import { useHost } from "#tab/shell/viewer.ts";
import { Result } from "./result.tsx";
import type { Wanted } from "./use-booking.ts";
import { useExpertWords } from "./words.ts";

type Why =
  | Exclude<ApiAnswer<"POST /api/experts/proposals">, { kind: "proposed" }>
  | Extract<ApiAnswer<"POST /api/experts/sessions">, { kind: "in_the_past" }>
  | Extract<ApiAnswer<"POST /api/experts/requests">, { kind: "too_many" }>;
type Words = ReturnType<typeof useExpertWords>;

const useStyles = makeStyles({
  topics: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
});

/** Why nothing was found or done, and what to do instead. */
export function Nobody({ wanted, why }: { readonly wanted: Wanted; readonly why: Why }) {
  const words = useExpertWords();
  const styles = useStyles();
  const { isShared } = useHost();
  const others = why.kind === "no_expert" ? why.topics.filter((topic) => topic !== wanted.topic) : [];
  return (
    <Result title={words.proposal.title}>
      <span>{reason(words, wanted, why)}</span>
      {others.length > 0 && (
        <>
          <span>{words.proposal.others}</span>
          <ul className={styles.topics}>
            {others.map((topic) => (
              <li key={topic}>
                <Link href={hrefTo("experts", "book", topic)}>{topic}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {why.kind === "too_many" && !isShared && <Link href={hrefTo("mine", "hours")}>{words.proposal.myHours}</Link>}
    </Result>
  );
}

function reason(words: Words, { format, topic }: Wanted, why: Why): string {
  const { proposal } = words;
  switch (why.kind) {
    case "no_expert":
      if (why.topics.includes(topic)) return proposal.notFor(topic, words.formats[format]);
      return why.topics.length === 0 ? words.nobodyYet : proposal.noExpert(topic);
    case "no_slot":
      return proposal.noSlot(why.names);
    case "calendar_unknown":
      return why.who === "asker" ? proposal.ownCalendarUnknown : proposal.theirCalendarUnknown;
    case "line_unknown":
      return proposal.lineUnknown;
    case "asker_away":
      return proposal.askerAway;
    case "in_the_past":
      return proposal.inThePast;
    case "too_many":
      return proposal.tooMany;
  }
}
