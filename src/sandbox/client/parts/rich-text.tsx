import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { createElement, type ReactNode } from "react";
import { type Block, blocks, type Inline } from "./markdown.ts";

const useStyles = makeStyles({
  text: {
    overflowWrap: "anywhere",
    "& p, & ul, & ol": { margin: "0 0 8px" },
    "& > :last-child": { marginBottom: 0 },
    "& ul, & ol": { paddingInlineStart: "20px" },
  },
  tag: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

function Part({ part }: { readonly part: Inline }) {
  const styles = useStyles();
  switch (part.kind) {
    case "link":
      return (
        <Link href={part.href} target="_blank" rel="noopener noreferrer" inline>
          {part.text}
        </Link>
      );
    case "strong":
      return <strong>{part.text}</strong>;
    case "emphasis":
      return <em>{part.text}</em>;
    case "hashtag":
    case "mention":
      return <span className={styles.tag}>{part.text}</span>;
    default:
      return part.text;
  }
}

// Children are spread instead of listed: they change only together with their text, so they need no keys.

const line = (parts: readonly Inline[]) => parts.map((part) => createElement(Part, { part }));

function element({ kind, ordered, lines }: Block): ReactNode {
  if (kind === "paragraph") {
    return createElement(
      "p",
      null,
      ...lines.flatMap((parts, index) => [index > 0 && createElement("br"), ...line(parts)]),
    );
  }
  return createElement(ordered ? "ol" : "ul", null, ...lines.map((parts) => createElement("li", null, ...line(parts))));
}

/** What somebody wrote, with its line breaks, lists, links and hashtags. */
export function RichText({ text }: { readonly text: string }) {
  const styles = useStyles();
  return createElement("div", { className: styles.text }, ...blocks(text).map(element));
}
