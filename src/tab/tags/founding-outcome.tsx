import { Button, Link } from "@fluentui/react-components";
import type { ApiAnswer } from "#shared/api.ts";
import { Notice } from "#tab/parts/notice.tsx";
import { hrefTo } from "#tab/shell/route.ts";
import { AlikeList } from "./alike-list.tsx";
import { useTagWords } from "./words.ts";

interface FoundingOutcomeProps {
  readonly outcome: ApiAnswer<"POST /api/tags">;
  /** Founds it nevertheless; `sure` says what was asked. */
  readonly onFound: (name: string, sure: "name" | "all") => void;
}

/** What has to be decided before a tag is founded, or why it need not be. */
export function FoundingOutcome({ outcome, onFound }: FoundingOutcomeProps) {
  const words = useTagWords().founding;
  switch (outcome.kind) {
    case "which":
      return (
        <Notice
          intent="info"
          actions={outcome.names.map((name) => (
            <Button key={name} onClick={() => onFound(name, "name")}>
              #{name}
            </Button>
          ))}
        >
          {words.which(outcome.unknown, outcome.shorts)}
        </Notice>
      );
    case "alike":
      return (
        <Notice
          intent="info"
          actions={<Button onClick={() => onFound(outcome.tag, "all")}>{words.anyway(outcome.tag)}</Button>}
        >
          {words.alike(outcome.tag)}
          <AlikeList alike={outcome.alike} />
        </Notice>
      );
    case "exists":
    case "retired":
      return <Instead tag={outcome.tag}>{words[outcome.kind](outcome.tag)}</Instead>;
    case "became":
      return <Instead tag={outcome.into}>{words.became(outcome.tag, outcome.into)}</Instead>;
    default:
      return null;
  }
}

function Instead({ tag, children }: { readonly tag: string; readonly children: string }) {
  const words = useTagWords().founding;
  return (
    <Notice intent="info" actions={<Link href={hrefTo("tags", tag)}>{words.show(tag)}</Link>}>
      {children}
    </Notice>
  );
}
