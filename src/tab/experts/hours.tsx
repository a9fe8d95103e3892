import { makeStyles, tokens } from "@fluentui/react-components";
import { Answered } from "#tab/parts/answered.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import type { Language } from "#tab/words/words.ts";
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
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface HoursProps {
  readonly topic: string;
  readonly language: Language | null;
}

/** Roughly how much time those have who are booked under their names: never a calendar. */
export function Hours({ topic, language }: HoursProps) {
  const words = useExpertWords();
  const styles = useStyles();
  const asking = useAsked("GET /api/experts/hours", { query: { topic, ...(language && { language }) } });
  return (
    <Answered asking={asking}>
      {({ volunteers }) =>
        volunteers.length === 0 ? (
          <span>{words.hours.none}</span>
        ) : (
          <ul className={styles.list}>
            {volunteers.map(({ formats, languages, left, name, next }) => (
              <li key={name}>
                <strong>{name}</strong>: {words.hours.left(left.from, left.to)}, {words.hours.next[next]}
                <div className={styles.quiet}>
                  {[...languages.map((one) => words.languages[one]), ...formats.map((one) => words.formats[one])].join(
                    " · ",
                  )}
                </div>
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}
