import { areTopics } from "#domain/sessions/index.ts";
import { fold, tokens } from "./text.ts";
import { isTypo } from "./typos.ts";

/** Words around a topic that are no part of it: "an hour about …", "ein Gespräch über …". */
const AROUND = new Set(
  (
    "i we ich wir want need would like to please bitte moechte moechten will brauche gern gerne mal can could you " +
    "a an the one my ein eine einen einem einer mein meine meinen half hour hours session conversation meeting talk " +
    "appointment halbe stunde termin gespraech besprechung help hilfe book buchen " +
    "about on with for in at um am im zu zum zur ueber mit bei fuer somebody someone jemand jemandem jemanden expert " +
    "who to der die den das shows show me explains explain zeigt zeigen mir erklaert erklaeren hilft helfen auskennt aus kennt eher lieber rather then dann"
  ).split(" "),
);

/** The topic in what somebody typed, without the words around it; empty if there is none. */
export function topicIn(text: string): string {
  const said = tokens(text);
  const first = said.findIndex(({ word }) => !AROUND.has(word));
  const last = said.findLastIndex(({ word }) => !AROUND.has(word));
  const [start, end] = [said[first]?.start, said[last]?.end];
  return start === undefined || end === undefined ? "" : text.slice(start, end);
}

/**
 * The one of `topics` that was meant, whatever its case, umlauts and small typos, or however much was said around it;
 * else what was said.
 */
export function closestTopic(said: string, topics: readonly string[]): string {
  const wanted = fold(said);
  const words = tokens(said).map(({ word }) => word);
  return (
    topics.find((topic) => fold(topic) === wanted) ??
    topics.find((topic) => isTypo(wanted, fold(topic))) ??
    topics.find((topic) => tokens(topic).every(({ word }) => words.includes(word))) ??
    said
  );
}

/** Topics separated by commas, "and" or "und"; null if there are none, too many, or one reads like a sentence. */
export function readTopics(text: string): readonly string[] | null {
  const topics = text
    .split(/[,;\n]|\s(?:and|und)\s/i)
    .map((topic) => topic.replace(/^[\s"'“„«-]+|[\s"'“”»!?.-]+$/g, "").replace(/\s+/g, " "))
    .filter((topic) => topic !== "");
  return areTopics(topics) ? topics : null;
}
