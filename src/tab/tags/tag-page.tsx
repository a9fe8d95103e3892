import { Button, Link } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Answered } from "#tab/parts/answered.tsx";
import { Notice } from "#tab/parts/notice.tsx";
import { Section } from "#tab/parts/section.tsx";
import { Trouble } from "#tab/parts/trouble.tsx";
import { useDoing } from "#tab/parts/use-doing.ts";
import { ViewTitle } from "#tab/parts/view-title.tsx";
import { ask } from "#tab/shell/ask.ts";
import { hrefTo } from "#tab/shell/route.ts";
import { useAsked } from "#tab/shell/use-asked.ts";
import { goTo } from "#tab/shell/use-route.ts";
import { AlikeList } from "./alike-list.tsx";
import { CopyTag } from "./copy-tag.tsx";
import { Facts } from "./facts.tsx";
import { Following } from "./following.tsx";
import { Founding } from "./founding.tsx";
import { Rhythm } from "./rhythm.tsx";
import { useTagWords } from "./words.ts";

type Page = ApiAnswer<"GET /api/tags/:name">;
export type KnownTag = Extract<Page, { kind: "tag" }>;

/** All there is to know of a tag, or the way to found it. */
export function TagPage({ tag }: { readonly tag: string }) {
  const words = useTagWords();
  const asking = useAsked("GET /api/tags/:name", { params: { name: tag } });
  const isKnown = asking.asked?.kind === "answer";
  return (
    <>
      <nav aria-label={words.title}>
        <Link href={hrefTo("tags")}>{words.back}</Link>
      </nav>
      {!isKnown && <ViewTitle>{`#${tag}`}</ViewTitle>}
      <Answered asking={asking}>
        {(page) =>
          page.kind === "tag" ? (
            <Known page={page} onChange={asking.again} />
          ) : (
            <Unknown page={page} onChange={asking.again} />
          )
        }
      </Answered>
    </>
  );
}

function Known({ page, onChange }: { readonly page: KnownTag; readonly onChange: () => void }) {
  const words = useTagWords();
  const { alike, earlier, isHost, name, posts, purpose, state } = page;
  return (
    <>
      <ViewTitle>{`#${name}`}</ViewTitle>
      {earlier !== null && <Notice intent="info">{words.earlier(earlier, name)}</Notice>}
      {state === "retired" && <TakeUp tag={name} onTaken={onChange} />}
      {isHost && posts === 0 && <Notice intent="success">{words.duties}</Notice>}
      <span>{purpose ?? words.noPurpose}</span>
      <CopyTag tag={name} />
      <Facts page={page} />
      {state !== "retired" && <Following tag={name} follow={page.follow} />}
      <Section title={words.rhythm.title}>
        <Rhythm tag={name} />
      </Section>
      {alike.length > 0 && (
        <Section title={words.alike.title}>
          <span>{words.alike.intro}</span>
          <AlikeList alike={alike} />
        </Section>
      )}
    </>
  );
}

interface UnknownProps {
  readonly page: Extract<Page, { kind: "unknown" }>;
  readonly onChange: () => void;
}

function Unknown({ page: { alike, name }, onChange }: UnknownProps) {
  const words = useTagWords();
  const show = (tag: string) => (tag === name ? onChange() : goTo("tags", tag));
  return (
    <>
      <ViewTitle>{words.unknown.title(name)}</ViewTitle>
      <span>{words.unknown.text}</span>
      {alike.length > 0 && (
        <Section title={words.alike.title}>
          <AlikeList alike={alike} />
        </Section>
      )}
      <Section title={words.founding.title}>
        <Founding name={name} onFounded={show} />
      </Section>
    </>
  );
}

function TakeUp({ tag, onTaken }: { readonly tag: string; readonly onTaken: () => void }) {
  const words = useTagWords();
  const doing = useDoing();
  const take = () => doing.run(() => ask("PUT /api/tags/:name/host", { params: { name: tag } }), onTaken);
  return (
    <>
      <Notice
        intent="info"
        actions={
          <Button disabledFocusable={doing.busy} onClick={take}>
            {words.takeUp}
          </Button>
        }
      >
        {words.retired}
      </Notice>
      <Trouble asked={doing.asked} onAgain={doing.again} />
    </>
  );
}
