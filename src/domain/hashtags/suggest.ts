import { departmentTag } from "./department.ts";
import { type Evidence, tagParts, topicParts } from "./evidence.ts";
import type { DraftReader } from "./ports.ts";
import type { Suggestion, SuggestionReason } from "./suggestion.ts";

interface DraftOf {
  readonly text: string;
  /** Of the author; null when unknown. */
  readonly department: string | null;
}

/** Weights of the evidence. A tag whose topic is named in the text outweighs any single word of it. */
const NAME_WEIGHT = 2;
const DEPARTMENT_WEIGHT = 0.4;
const USE_WEIGHT = 0.05;

/** A word says little before it stood beside tags this often. */
const WORD_DOUBT = 2;

/** Living tags below this are not offered: a new one would fit better. */
const SCORE_MIN = 0.6;

/** Tags that already live and fit the text, best first; if none does, one new `department_topic`; perhaps nothing. */
export function suggest(evidence: Evidence, drafts: DraftReader, draft: DraftOf, limit: number): Suggestion[] {
  const { features, stems, topics } = drafts.readDraft(draft.text);
  const department = ownDepartment(evidence, draft.department);
  const byName = nameScores(evidence, stems);
  const byWords = wordScores(evidence, features);

  const living = [...new Set([...byName.keys(), ...byWords.keys()])]
    .map((name): Suggestion & { score: number } => {
      const names = byName.get(name) ?? 0;
      const words = byWords.get(name) ?? 0;
      const posts = evidence.tags.get(name)?.posts ?? 0;
      const own = department !== null && tagParts(name)[0] === department ? DEPARTMENT_WEIGHT : 0;
      const score = names + words + own + USE_WEIGHT * Math.log1p(posts);
      const byWord: SuggestionReason[] = words > 0 ? [similarPosts(evidence, features, name)] : [];
      const reasons: SuggestionReason[] = names > 0 ? [{ kind: "name" }, ...byWord] : byWord;
      return { name, kind: "living", posts, reasons: names >= words ? reasons : reasons.toReversed(), score };
    })
    .filter(({ score }) => score >= SCORE_MIN)
    .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name))
    .slice(0, limit)
    .map(({ score: _score, ...suggestion }) => suggestion);
  if (living.length > 0) return living;

  const topic = topics[0];
  if (topic === undefined || department === null) return [];
  return [{ name: `${department}_${topic}`, kind: "new", posts: 0, reasons: [{ kind: "new" }] }];
}

/** Tags whose name, or a part of it, begins with what was typed. */
export function complete(evidence: Evidence, draft: DraftOf, limit: number): Suggestion[] {
  const typed = fold(draft.text.replace(/^#/, ""));
  const department = ownDepartment(evidence, draft.department);
  return [...evidence.tags.values()]
    .filter(({ name }) => fold(name).startsWith(typed) || tagParts(fold(name)).some((part) => part.startsWith(typed)))
    .map((tag) => ({ ...tag, own: tagParts(tag.name)[0] === department }))
    .sort((a, b) => Number(b.own) - Number(a.own) || b.posts - a.posts || a.name.localeCompare(b.name))
    .slice(0, limit)
    .map(
      ({ name, posts, own }): Suggestion => ({
        name,
        kind: "living",
        posts,
        reasons: [{ kind: own ? "department" : "name" }],
      }),
    );
}

/** How much of each tag's topic stands in the text. */
function nameScores(evidence: Evidence, stems: readonly string[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const stem of new Set(stems)) {
    for (const name of evidence.topics.get(stem) ?? []) {
      scores.set(name, (scores.get(name) ?? 0) + NAME_WEIGHT / topicParts(name).length);
    }
  }
  return scores;
}

function wordScores(evidence: Evidence, features: readonly number[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const feature of features) {
    const beside = evidence.words.get(feature);
    if (!beside) continue;
    const total = [...beside.values()].reduce((sum, posts) => sum + posts, 0);
    for (const [name, posts] of beside) {
      scores.set(name, (scores.get(name) ?? 0) + posts / (total + WORD_DOUBT));
    }
  }
  return scores;
}

/** At least so many posts that have one of the words have the tag. */
function similarPosts(evidence: Evidence, features: readonly number[], name: string): SuggestionReason {
  const posts = Math.max(...features.map((feature) => evidence.words.get(feature)?.get(name) ?? 0));
  return { kind: "similar", posts, department: null };
}

function ownDepartment(evidence: Evidence, department: string | null): string | null {
  if (department === null) return null;
  const uses = new Map<string, number>();
  for (const { name, posts } of evidence.tags.values()) {
    const [first, second] = tagParts(name);
    if (first !== undefined && second !== undefined) uses.set(first, (uses.get(first) ?? 0) + posts);
  }
  const living = [...uses].sort((a, b) => b[1] - a[1]).map(([part]) => part);
  return departmentTag(fold(department), living) || null;
}

/** Small letters a-z and digits, umlauts spelled out, so that `Rüsten`, `ruesten` and `RUESTEN` are one. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/[^a-z0-9_-]+/g, " ")
    .trim();
}
