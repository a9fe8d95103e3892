import { randomUUID } from "node:crypto";
import type { ForbiddenMatter, ProofQuestion } from "#domain/privacy/index.ts";
import { judged, type ProofReply } from "./proof-server.ts";

/** The service's own pages, which no person signs in for. */
const pages: readonly {
  readonly id: string;
  readonly forbids: ForbiddenMatter;
  readonly paths: readonly string[];
  readonly about: ProofQuestion["question"];
}[] = [
  {
    ...{ id: "metrics", forbids: "activity", paths: ["/metrics"] },
    about: { en: "The metrics", de: "Die Messwerte" },
  },
  {
    ...{ id: "health", forbids: "data", paths: ["/healthz", "/readyz"] },
    about: { en: "Whether the service is well", de: "Ob es dem Dienst gut geht" },
  },
  {
    ...{ id: "open", forbids: "data", paths: ["/about", "/copy", "/tab/settings.json", "/tab/"] },
    about: { en: "Every page that is open to all", de: "Jede Seite, die allen offen steht" },
  },
];

/** What commands ask, and whoever watches over the service. */
const ERRANDS = ["GET /metrics", "POST /api/proof", "POST /api/backup"];

/**
 * @param url - where the running service listens
 * @param permit - the `Authorization` of who may read all of them
 */
export function pageProofQuestions(url: () => string, permit: () => string): readonly ProofQuestion[] {
  async function fetched(request: string, authorization?: string): Promise<ProofReply> {
    const [method = "", path = ""] = request.split(" ");
    const headers = authorization === undefined ? {} : { authorization };
    const response = await fetch(`${url()}${path}`, { method, headers });
    return { status: response.status, text: await response.text(), sent: path, askerId: randomUUID() };
  }
  const open = pages.map(
    ({ id, forbids, paths, about }): ProofQuestion => ({
      ...{ id: `page.${id}`, forbids, interface: "page", question: about, mayAnswer: true },
      ask: async () => Promise.all(paths.map(async (path) => judged(await fetched(`GET ${path}`, permit()), false))),
    }),
  );
  const locked: ProofQuestion = {
    ...{ id: "page.no-key", forbids: "data", interface: "page" },
    question: { en: "A backup and the metrics, without their key", de: "Sicherung und Messwerte, ohne Schlüssel" },
    ask: async () =>
      Promise.all(
        ERRANDS.map(async (request) => {
          const reply = await fetched(request);
          return judged(reply, reply.status >= 400);
        }),
      ),
  };
  return [...open, locked];
}
