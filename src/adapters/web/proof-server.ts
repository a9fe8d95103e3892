import { randomUUID } from "node:crypto";
import restify from "restify";
import type { Language, Person, PersonId, Role } from "#domain/people/index.ts";
import type { ProofAnswer } from "#domain/privacy/index.ts";
import { AppError, assert } from "#shared/errors.ts";
import { type ApiDeps, serveApi } from "./api.ts";

/** An answer over HTTP. */
export interface ProofReply extends Pick<ProofAnswer, "text" | "sent" | "askerId"> {
  readonly status: number;
}

/** The same as the proof judges it. */
export function judged({ askerId, sent, text }: ProofReply, isRefusal: boolean): ProofAnswer {
  return { ...{ askerId, sent, text, isRefusal }, hasFigures: false };
}

interface Asked {
  /** `METHOD /path`, with everything in its place. */
  readonly request: string;
  /** Whoever it is asked by, with this role alone; undefined asks without a token, null with none of ours. */
  readonly as?: { readonly role: Role | null } | null;
  readonly body?: object | undefined;
}

export type AskTab = (asked: Asked) => Promise<ProofReply>;

const HOST = "127.0.0.1";
/** Not understood, too much, our own mistake: of what would have been answered it says nothing. */
const SHOWS_NOTHING: readonly number[] = [400, 429, 500];
const NOBODY: Omit<Person, "id"> = {
  ...{ name: "", givenName: "", department: null, language: "en" as Language, formOfAddress: "sie", zone: "UTC" },
  ...{ hours: null, region: null, chosen: [] },
};

/**
 * Serves the tab's interface once more, on this machine alone, for people who are made up: what differs from the real
 * one is whose tokens are good, and whatever `api` was given to answer from.
 */
export async function proofServer(api: Omit<ApiDeps, "admit" | "see" | "roles">) {
  const tokens = new Map<string, PersonId>();
  const roles = new Map<PersonId, ReadonlySet<Role>>();
  const server = restify.createServer({ name: "vorbild" });
  serveApi(server, {
    ...api,
    async admit(authorization = "") {
      const personId = tokens.get(authorization);
      if (personId === undefined) throw new AppError("TOKEN_REFUSED", "nobody has this token");
      return { personId, token: "", appRoles: new Set() };
    },
    see: async (id) => ({ ...NOBODY, id }),
    roles: { of: async (id) => roles.get(id) ?? new Set() },
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, () => resolve()));

  const ask: AskTab = async ({ as, body, request }) => {
    const askerId = randomUUID();
    const authorization = `Bearer ${randomUUID()}`;
    if (as) {
      tokens.set(authorization, askerId);
      roles.set(askerId, new Set(as.role === null ? [] : [as.role]));
    }
    const [method = "GET", path = "/"] = request.split(" ");
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: { ...(as !== undefined && { authorization }), ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    assert(!SHOWS_NOTHING.includes(response.status), `${request} was answered ${response.status}`);
    return { status: response.status, text: await response.text(), sent: decodeURIComponent(path), askerId };
  };
  return {
    ask,
    async close() {
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
