import type { z } from "zod";
import type { Person, Role } from "#domain/people/index.ts";
import type { ApiKey, ApiRoutes } from "#shared/api.ts";

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type PartOf<Key extends ApiKey, Name extends "body" | "query"> = ApiRoutes[Key] extends {
  readonly [Part in Name]: infer S;
}
  ? Parsed<S>
  : undefined;

/** A request of the tab whose token, role and shape were found good. */
export interface ApiCall<Key extends ApiKey> {
  /** As stored, or as the directory knows them: opening the tab stores nothing. */
  readonly person: Person;
  readonly roles: ReadonlySet<Role>;
  /** What stood in the place of each `:name` in the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: PartOf<Key, "query">;
  readonly body: PartOf<Key, "body">;
  readonly now: Temporal.Instant;
  /** The person's own token, for what only they may ask of Graph. */
  readonly token: string;
}

/** What answers each route. A handler throws AppError for what it cannot do. */
export type ApiHandlers<Keys extends ApiKey = ApiKey> = {
  readonly [Key in Keys]: (call: ApiCall<Key>) => Promise<z.input<ApiRoutes[Key]["answer"]>>;
};
