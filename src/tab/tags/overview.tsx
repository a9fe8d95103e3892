import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { Section } from "#tab/parts/section.tsx";
import { ViewTitle } from "#tab/parts/view-title.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import { goTo } from "#tab/shell/use-route.ts";
import { Founding } from "./founding.tsx";
import { Search } from "./search.tsx";
import { TagList } from "./tag-list.tsx";
import { useSettled } from "./use-settled.ts";
import { useTagWords } from "./words.ts";

type Lists = ApiAnswer<"GET /api/tags">;

/** Mine first; then what lives, and what sleeps. */
const ORDER = [
  "hosted",
  "founded",
  "followed",
  "department",
  "living",
  "asleep",
] as const satisfies readonly (keyof Lists)[];

/** Finds a tag, by its name or among those that concern somebody, or founds one. */
export function Overview() {
  const words = useTagWords();
  const [typed, setTyped] = useState("");
  const [newTag, setNewTag] = useState<string | null>(null);
  const wanted = useSettled(typed.trim());
  return (
    <>
      <ViewTitle>{words.title}</ViewTitle>
      <Field label={words.search.label} hint={words.search.hint}>
        <Input
          type="search"
          value={typed}
          contentBefore="#"
          autoComplete="off"
          maxLength={100}
          onChange={(_event, { value }) => setTyped(value.replace(/^#+/, ""))}
        />
      </Field>
      {wanted === "" ? <Lists /> : <Search typed={wanted} onFound={setNewTag} />}
      <Section title={words.founding.title}>
        {newTag === null ? (
          <Button onClick={() => setNewTag("")}>{words.founding.title}</Button>
        ) : (
          <Founding key={newTag} name={newTag} onFounded={(tag) => goTo("tags", tag)} />
        )}
      </Section>
    </>
  );
}

function Lists() {
  const words = useTagWords();
  return (
    <Answered asking={useAsked("GET /api/tags")}>
      {(lists) => (
        <>
          {ORDER.every((name) => lists[name].length === 0) && <span>{words.none}</span>}
          {ORDER.filter((name) => lists[name].length > 0).map((name) => (
            <Section key={name} title={words.lists[name]}>
              {name === "asleep" && <span>{words.asleepHint}</span>}
              <TagList tags={lists[name]} />
            </Section>
          ))}
        </>
      )}
    </Answered>
  );
}
