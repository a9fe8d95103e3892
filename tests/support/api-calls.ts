import { expect } from "@jest/globals";
import type { ApiCall, ApiHandlers } from "#adapters/web/api-call.ts";
import type { Person } from "#domain/people/index.ts";
import { type ApiBody, type ApiKey, apiRoutes } from "#shared/api.ts";
import { person } from "./fakes.ts";

interface Asked<Key extends ApiKey> {
  readonly as?: Person;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: ApiBody<Key>;
}

/** Asks handlers as the service does for somebody (Lars, if nobody is named): the answer has to be what is promised. */
export function askingOf<Keys extends ApiKey>(handlers: ApiHandlers<Keys>, now: Temporal.Instant) {
  return async <Key extends Keys>(key: Key, { as = person(), body, params = {}, query = {} }: Asked<Key> = {}) => {
    const call = { person: as, roles: new Set(), params, query, body, now, token: "token" };
    const answer = await handlers[key](call as unknown as ApiCall<Key>);
    // Through the same parser as in the service: what the contract does not name is a mistake here.
    expect(answer).toEqual(apiRoutes[key].answer.parse(answer));
    return answer;
  };
}
