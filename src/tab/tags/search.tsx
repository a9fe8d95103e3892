import { Button } from "@fluentui/react-components";
import { Answered } from "#tab/parts/answered.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import { AlikeList } from "./alike-list.tsx";
import { TagList } from "./tag-list.tsx";
import { useTagWords } from "./words.ts";

interface SearchProps {
  readonly typed: string;
  /** Whoever finds nothing may found it. */
  readonly onFound: (name: string) => void;
}

/** The tags that begin like what was typed. How many there are is said aloud. */
export function Search({ typed, onFound }: SearchProps) {
  const words = useTagWords().search;
  const asking = useAsked("GET /api/tag-search", { query: { q: typed } });
  const answer = asking.asked?.kind === "answer" ? asking.asked.answer : null;
  return (
    <>
      <div role="status">{answer && !asking.busy && words.found(answer.hits.length, answer.more)}</div>
      <Answered asking={asking}>
        {({ alike, hits }) => (
          <>
            <TagList tags={hits} />
            {alike.length > 0 && (
              <>
                <span>{words.alike}</span>
                <AlikeList alike={alike} />
              </>
            )}
            {hits.length === 0 && (
              <div>
                <Button onClick={() => onFound(typed)}>{words.foundIt}</Button>
              </div>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
