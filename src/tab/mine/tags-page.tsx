import { Button, Field, Link, Select } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { Section } from "#tab/parts/section.tsx";
import { When } from "#tab/parts/when.tsx";
import { ask } from "#tab/shell/ask.ts";
import { hrefTo } from "#tab/shell/route.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMine } from "#tab/words/de-mine.ts";
import { enMine } from "#tab/words/en-mine.ts";
import { Entries, Entry } from "./entries.tsx";
import { Outcome } from "./outcome.tsx";
import { useTelling } from "./use-telling.ts";

type Tags = ApiAnswer<"GET /api/mine/tags">;

const RHYTHMS = [1, 2, 4] as const;

/** Tags that are followed, looked after and founded, and how often news of them come. */
export function TagsPage() {
  const words = useWords({ en: enMine, de: deMine }).tags;
  const asking = useAsked("GET /api/mine/tags");
  return (
    <Answered asking={asking}>
      {(tags) => (
        <>
          <Followed tags={tags} again={asking.again} />
          <Names title={words.hosted} none={words.hostedNone} names={tags.hosted} />
          <Names title={words.founded} none={words.foundedNone} names={tags.founded} />
        </>
      )}
    </Answered>
  );
}

function TagLink({ name }: { readonly name: string }) {
  return <Link href={hrefTo("tags", name)}>#{name}</Link>;
}

function Followed({ tags: { followed, news }, again }: { readonly tags: Tags; readonly again: () => void }) {
  const words = useWords({ en: enMine, de: deMine }).tags;
  const doing = useTelling();

  function unfollow(tag: string) {
    const work = () => ask("DELETE /api/mine/follows/:tag", { params: { tag } });
    doing.tell({ work, say: () => words.unfollowed(tag), done: again });
  }
  return (
    <Section title={words.followed}>
      <Outcome doing={doing} />
      <Entries none={words.followedNone}>
        {followed.map(({ how, tag }) => (
          <Entry
            key={tag}
            title={<TagLink name={tag} />}
            facts={[words.how[how]]}
            actions={
              <Button
                size="small"
                disabledFocusable={doing.busy}
                aria-label={`${words.unfollow}: #${tag}`}
                onClick={() => unfollow(tag)}
              >
                {words.unfollow}
              </Button>
            }
          />
        ))}
      </Entries>
      {followed.length > 0 && <Rhythm news={news} again={again} />}
    </Section>
  );
}

function Rhythm({ news, again }: { readonly news: Tags["news"]; readonly again: () => void }) {
  const words = useWords({ en: enMine, de: deMine }).tags;
  const doing = useTelling();

  function choose(value: string) {
    const everyWeeks = RHYTHMS.find((weeks) => `${weeks}` === value) ?? 1;
    const work = () => ask("PUT /api/mine/news", { body: { everyWeeks } });
    doing.tell({ work, say: () => words.saved, done: again });
  }
  return (
    <>
      <Field label={words.news} style={{ maxWidth: "300px" }}>
        <Select value={`${news.everyWeeks}`} disabled={doing.busy} onChange={(_event, { value }) => choose(value)}>
          {RHYTHMS.map((weeks) => (
            <option key={weeks} value={weeks}>
              {words.rhythm[weeks]}
            </option>
          ))}
        </Select>
      </Field>
      <p>
        {words.newsNext} <When at={news.nextAt} />
      </p>
      <Outcome doing={doing} />
    </>
  );
}

interface NamesProps {
  readonly title: string;
  readonly none: string;
  readonly names: readonly string[];
}

function Names({ title, none, names }: NamesProps) {
  return (
    <Section title={title}>
      <Entries none={none}>
        {names.map((name) => (
          <Entry key={name} title={<TagLink name={name} />} />
        ))}
      </Entries>
    </Section>
  );
}
