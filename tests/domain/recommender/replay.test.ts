import { expect, test } from "@jest/globals";
import { replay, type TaggedPost } from "#domain/recommender/index.ts";
import { randomFrom } from "#domain/recommender/random.ts";
import { plainReader } from "#tests/support/features.ts";

const TOPICS = Array.from({ length: 40 }, (_, at) => `thema${String.fromCharCode(97 + (at % 26))}${at}`);

/** Posts of which each evidence tells a part: names, words, compounds, departments, authors. */
function corpus(size: number, changes: Partial<TaggedPost> = {}): TaggedPost[] {
  const random = randomFrom(11);
  const pick = (count: number) => Math.floor(random() ** 2 * count);
  return Array.from({ length: size }, () => {
    const topic = pick(TOPICS.length);
    const filler = Array.from({ length: 12 }, () => `filler${pick(400)}`);
    const telling = [
      random() < 0.3 ? TOPICS[topic] : `filler${pick(400)}`,
      random() < 0.6 ? `wort${topic}x${pick(3)}` : `filler${pick(400)}`,
      random() < 0.3 ? `vor${TOPICS[topic]}amt` : `filler${pick(400)}`,
    ];
    const words = [...filler.slice(0, 6), ...telling, ...filler.slice(6)];
    return {
      text: words.join(" "),
      tags: [TOPICS[topic] as string],
      author: `author${topic % 10}-${pick(5)}`,
      department: `department${topic % 5}`,
      week: 0,
      ...changes,
    };
  });
}

const now = () => performance.now();
const run = (posts: readonly TaggedPost[], k = 1) => replay({ reader: plainReader, k, now }, posts);

test("finds the right tag by all kinds of evidence together", () => {
  const figures = run(corpus(1000));

  expect(figures.hit_at_5).toBeGreaterThan(92);
  expect(figures.precision_at_1).toBeGreaterThan(75);
  expect(figures.mrr).toBeGreaterThan(82);
  expect(figures.precision_at_1_at_50_percent_coverage).toBeGreaterThan(95);
});

test("finds less without departments and authors, and still most", () => {
  const posts = corpus(1000);
  const bare = posts.map((post) => ({ ...post, author: null, department: null }));

  const [full, text] = [run(posts), run(bare)];

  expect(text.hit_at_5).toBeLessThan(full.hit_at_5);
  expect(text.hit_at_5).toBeGreaterThan(65);
});

test("gives the same figures again", () => {
  const posts = corpus(200);
  const { posts_per_second: _a, p50_ms: _b, p99_ms: _c, ...one } = run(posts);
  const { posts_per_second: _d, p50_ms: _e, p99_ms: _f, ...other } = run(posts);

  expect(one).toEqual(other);
});

test("words of fewer than k authors tell nothing", () => {
  const alone = corpus(400, { author: "one", department: null });

  expect(run(alone, 7).hit_at_5).toBeLessThan(run(alone, 1).hit_at_5 - 10);
});

test("says nothing on posts that need no tag", () => {
  const random = randomFrom(12);
  const chatter = corpus(1000).map((post) => ({ ...post, text: post.text.replaceAll("thema", "smalltalk"), tags: [] }));
  const mixed = corpus(1000).map((post, at) => (random() < 0.7 ? (chatter[at] ?? post) : post));

  const figures = run(mixed);

  expect(figures.right_tag_at_5_percent_false_alarms).toBeGreaterThan(30);
});

test("learns to rank a topic first, and then whose it is", () => {
  const posts = corpus(1500).map((post) => {
    const department = `dept${Math.floor(randomFrom(post.text.length * 7 + post.text.charCodeAt(9))() * 4)}`;
    return { ...post, department, tags: post.tags.map((tag) => `${department}_${tag}`) };
  });

  expect(run(posts).hit_at_5).toBeGreaterThan(85);
});
