import type { ApiAnswer, ApiKey } from "#shared/api.ts";
import { type Asked, asking, type SentWith } from "./asking.ts";
import { token } from "./teams.ts";

/** Asks the service whatever it is told to. */
export const send = asking({
  fetch: (...request) => fetch(...request),
  token,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

/** Asks the service, such as `ask("PUT /api/tags/:name/follow", { params, body })`. */
export function ask<Key extends ApiKey>(key: Key, ...[sent]: SentWith<Key>): Promise<Asked<ApiAnswer<Key>>> {
  return send(key, sent as object | undefined);
}
