import type { PostName, Source } from "#domain/posts/index.ts";

/** A post as the subject of a suggestion. */
export function postSubject({ source, placeId, sourceId }: PostName): string {
  return JSON.stringify([source, placeId, sourceId]);
}

/** The post that a subject names. */
export function postIn(subject: string): PostName {
  const [source, placeId, sourceId] = JSON.parse(subject) as [Source, string, string];
  return { source, placeId, sourceId };
}
