import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import { goTo } from "#tab/shell/use-route.ts";
import type { Language } from "#tab/words/words.ts";
import { Hours } from "./hours.tsx";
import { useExpertWords } from "./words.ts";

const useStyles = makeStyles({
  topic: {
    listStyle: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  name: { ...typographyStyles.subtitle2, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface TopicProps {
  readonly offered: ApiAnswer<"GET /api/experts">["topics"][number];
  readonly language: Language | null;
}

/** A topic and who volunteers for it. How much time they have is asked for when somebody wants to know. */
export function Topic({ offered: { names, somebody, topic }, language }: TopicProps) {
  const words = useExpertWords();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={styles.topic}>
      <h2 className={styles.name}>{topic}</h2>
      <span>{words.who(names, somebody)}</span>
      <div className={styles.buttons}>
        <Button appearance="primary" aria-label={words.bookTopic(topic)} onClick={() => goTo("experts", "book", topic)}>
          {words.book}
        </Button>
        {names.length > 0 && (
          <Button aria-expanded={isOpen} aria-label={words.hours.show(topic)} onClick={() => setOpen(!isOpen)}>
            {words.hours.showShort}
          </Button>
        )}
      </div>
      {isOpen && <Hours topic={topic} language={language} />}
    </li>
  );
}
