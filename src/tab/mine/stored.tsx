import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { ApiAnswer } from "#shared/api.ts";
import { Section } from "#tab/parts/section.tsx";
import { useTimes } from "#tab/parts/use-times.ts";
import { useWords } from "#tab/shell/viewer.ts";
import { deMineData } from "#tab/words/de-mine-data.ts";
import { enMineData } from "#tab/words/en-mine-data.ts";
import { TakeAlong } from "./take-along.tsx";

type Data = ApiAnswer<"GET /api/mine/data">;
type Kind = Data["kinds"][number];

/** As many entries of one kind as somebody may want to read; the file has all. */
const SHOWN_MAX = 50;

const useStyles = makeStyles({
  kind: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0` },
  summary: {
    cursor: "pointer",
    padding: `${tokens.spacingVerticalS} 0`,
    "::first-letter": { textTransform: "uppercase" },
  },
  about: { padding: `${tokens.spacingVerticalXXS} 0` },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(90px, max-content) 1fr",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalM} 0`,
    padding: tokens.spacingHorizontalM,
    background: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    "& dt": { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
});

/** Everything that is stored, by what it is, with what it is for and how long it stays. */
export function Stored({ data }: { readonly data: Data }) {
  const words = useWords({ en: enMineData, de: deMineData }).stored;
  return (
    <Section title={words.title}>
      {data.kinds.length === 0 && <p>{words.none}</p>}
      {data.kinds.length > 0 && <TakeAlong data={data} />}
      <div>
        {data.kinds.map((kind) => (
          <StoredKind key={kind.id} kind={kind} />
        ))}
      </div>
    </Section>
  );
}

function StoredKind({ kind: { about, id, items } }: { readonly kind: Kind }) {
  const words = useWords({ en: enMineData, de: deMineData }).stored;
  const styles = useStyles();
  const facts = about
    ? [
        [words.what, about.what],
        [words.why, about.why],
        [words.kept, about.kept],
      ]
    : [];
  return (
    <details className={styles.kind}>
      <summary className={styles.summary}>
        {about?.name ?? id}, {words.count(items.length)}
      </summary>
      {facts.map(([label, text]) => (
        <p key={label} className={styles.about}>
          <strong>{label}</strong> {text}
        </p>
      ))}
      {items.slice(0, SHOWN_MAX).map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two entries may say the same, and none moves
        <Item key={at} item={item} />
      ))}
      {items.length > SHOWN_MAX && <p>{words.more(items.length - SHOWN_MAX)}</p>}
    </details>
  );
}

/** Each fact under the name that it has in the file; what is empty says nothing. */
function Item({ item }: { readonly item: Kind["items"][number] }) {
  const styles = useStyles();
  const inWords = useFactWords();
  const facts = Object.entries(item).map(([name, value]) => [name, inWords(value)] as const);
  return (
    <dl className={styles.item}>
      {facts
        .filter(([name, text]) => text !== "" && name !== "table")
        .map(([name, text]) => (
          <Fragment key={name}>
            <dt lang="en">{name.replaceAll("_", " ")}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

const isPlain = (value: unknown) => typeof value !== "object";

/** Says a stored value as people do; empty for one that says nothing. */
function useFactWords() {
  const words = useWords({ en: enMineData, de: deMineData }).stored;
  const times = useTimes();
  return function inWords(value: unknown): string {
    if (value === null || value === undefined) return "";
    if (typeof value === "boolean") return value ? words.yes : words.no;
    if (typeof value === "string") return MOMENT.test(value) ? times.moment(value) : value;
    if (Array.isArray(value)) return value.map(inWords).join(value.every(isPlain) ? ", " : " · ");
    if (typeof value !== "object") return String(value);
    return Object.entries(value)
      .map(([name, one]) => [name, inWords(one)] as const)
      .flatMap(([name, text]) => (text === "" ? [] : [`${name}: ${text}`]))
      .join("; ");
  };
}
