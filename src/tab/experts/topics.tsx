import { Field, Input, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { ViewTitle } from "#tab/parts/view-title.tsx";
import { hrefTo } from "#tab/shell/route.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import type { Language } from "#tab/words/words.ts";
import { Topic } from "./topic.tsx";
import { useExpertWords } from "./words.ts";

type Offered = ApiAnswer<"GET /api/experts">;

const useStyles = makeStyles({
  filter: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
  field: { flexGrow: 1, maxWidth: "400px", minWidth: "140px" },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
});

/** Who volunteers for what, by topic. */
export function Topics() {
  const words = useExpertWords();
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const [language, setLanguage] = useState<Language | "">("");
  const asking = useAsked("GET /api/experts", { query: language === "" ? {} : { language } });
  return (
    <>
      <ViewTitle>{words.title}</ViewTitle>
      <span>{words.intro}</span>
      <div className={styles.filter}>
        <Field label={words.filter.topic} className={styles.field}>
          <Input
            type="search"
            value={typed}
            autoComplete="off"
            maxLength={100}
            onChange={(_event, { value }) => setTyped(value)}
          />
        </Field>
        <Field label={words.filter.language} className={styles.field}>
          <Select value={language} onChange={(_event, { value }) => setLanguage(value as Language | "")}>
            <option value="">{words.filter.anyLanguage}</option>
            <option value="en">{words.languages.en}</option>
            <option value="de">{words.languages.de}</option>
          </Select>
        </Field>
      </div>
      <Answered asking={asking}>
        {({ topics }) => <Fitting topics={topics} typed={typed.trim()} language={language || null} />}
      </Answered>
    </>
  );
}

interface FittingProps extends Offered {
  readonly typed: string;
  readonly language: Language | null;
}

function Fitting({ topics, typed, language }: FittingProps) {
  const words = useExpertWords();
  const styles = useStyles();
  const wanted = typed.toLocaleLowerCase();
  const fitting = topics.filter(({ names, topic }) =>
    [topic, ...names].some((text) => text.toLocaleLowerCase().includes(wanted)),
  );
  if (topics.length === 0 && typed === "" && language === null) return <span>{words.nobodyYet}</span>;
  return (
    <>
      <div role="status">{fitting.length > 0 ? words.filter.found(fitting.length) : words.filter.none}</div>
      {fitting.length === 0 && typed !== "" && <Link href={hrefTo("experts", "book", typed)}>{words.filter.ask}</Link>}
      <ul className={styles.list}>
        {fitting.map((topic) => (
          <Topic key={topic.topic} offered={topic} language={language} />
        ))}
      </ul>
    </>
  );
}
