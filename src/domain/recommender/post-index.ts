import { createKeyTable } from "./key-table.ts";
import { createPostings, type Postings } from "./postings.ts";

/** Which posts have a feature. */
export interface PostIndex {
  add(key: number, post: number): void;
  /** Copies the newest posts that have the feature, as many as fit, oldest first; returns how many. */
  read(key: number, into: Int32Array): number;
  /** How many posts have it, as far as they are kept. */
  count(key: number): number;
  /** The list of the posts that have the feature; -1 if none has. */
  find(key: number): number;
  length(list: number): number;
  score: Postings["score"];
}

export function createPostIndex(): PostIndex {
  const keys = createKeyTable();
  const postings = createPostings();

  return {
    add: (key, post) => postings.add(keys.number(key), post),
    read(key, into) {
      const list = keys.find(key);
      return list < 0 ? 0 : postings.read(list, into);
    },
    count(key) {
      const list = keys.find(key);
      return list < 0 ? 0 : postings.length(list);
    },
    find: keys.find,
    length: postings.length,
    score: postings.score,
  };
}
