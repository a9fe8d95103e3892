import { randomUUID } from "node:crypto";
import type { Role } from "#domain/people/index.ts";
import type { ForbiddenMatter, Inside, ProofAnswer, ProofQuestion } from "#domain/privacy/index.ts";
import { apiRoutes } from "#shared/api.ts";
import type { ApiRoute } from "#shared/api-route.ts";
import { type AskTab, judged } from "./proof-server.ts";

const ROLES: readonly (Role | null)[] = [null, "owner", "admin", "worksCouncil", "champion"];

const UNAUTHORISED = 401;
const FORBIDDEN = 403;

interface Route extends ApiRoute {
  readonly key: string;
}

/** What is asked in each area of the tab. */
const areas: readonly {
  readonly path: string;
  readonly forbids: ForbiddenMatter;
  readonly about: ProofQuestion["question"];
  readonly mayName?: true;
}[] = [
  {
    ...{ path: "me", forbids: "data" },
    about: { en: "Who am I, with somebody else's id?", de: "Wer bin ich, mit einer fremden Kennung?" },
  },
  {
    ...{ path: "mine", forbids: "data" },
    about: { en: "The own page of somebody else", de: "Die eigene Seite von jemand anderem" },
  },
  {
    ...{ path: "tags", forbids: "following", mayName: true },
    about: { en: "Who follows a tag and who posts under it?", de: "Wer folgt einem Tag, und wer schreibt darunter?" },
  },
  {
    ...{ path: "tag-search", forbids: "activity", mayName: true },
    about: { en: "A search for people among tags", de: "Eine Suche nach Personen unter den Tags" },
  },
  {
    ...{ path: "experts", forbids: "hours", mayName: true },
    about: { en: "Who books the volunteers?", de: "Wer bucht die Freiwilligen?" },
  },
  {
    ...{ path: "programme", forbids: "activity" },
    about: { en: "Who is behind the programme's figures?", de: "Wer steht hinter den Zahlen des Programms?" },
  },
  {
    ...{ path: "charge", forbids: "refusals" },
    about: {
      en: "Who is behind the audit log and what was not delivered?",
      de: "Wer steht hinter Protokoll und Zustellung?",
    },
  },
  {
    ...{ path: "admin", forbids: "data" },
    about: { en: "Who stands in the check-up and the configuration?", de: "Wer steht in Diagnose und Konfiguration?" },
  },
];

/**
 * Everything that the tab's interface can be asked: without a token, with a wrong one, by every role, with ids of
 * others in every place, and with a smaller group.
 *
 * @param served - the routes that there are
 */
export function apiProofQuestions(ask: AskTab, served: readonly string[]): readonly ProofQuestion[] {
  const all = Object.entries<ApiRoute>(apiRoutes);
  const routes = all.filter(([key]) => served.includes(key)).map(([key, route]): Route => ({ ...route, key }));
  const read = routes.filter(({ key }) => key.startsWith("GET "));
  const named = areas.flatMap(({ path, ...area }) => {
    const own = read.filter(({ key }) => key.split("/")[2] === path);
    return own.length > 0 ? [areaQuestion(ask, { ...area, path }, own)] : [];
  });
  return [...atTheDoor(ask, routes), ...named, foreignIds(ask, routes), smallerGroup(ask, read)];
}

function atTheDoor(ask: AskTab, routes: readonly Route[]): readonly ProofQuestion[] {
  const every = async (
    asked: readonly (readonly [Route, { readonly role: Role | null } | null | undefined])[],
    status: number,
  ) => {
    const answers: ProofAnswer[] = [];
    for (const [{ key }, as] of asked) {
      const reply = await ask({ request: filled(key, nothing), ...(as !== undefined && { as }) });
      answers.push(judged(reply, reply.status === status));
    }
    return answers;
  };
  const closed = routes.flatMap((route) =>
    ROLES.filter((role) => route.who !== "everybody" && (role === null || !route.who.includes(role))).map(
      (role) => [route, { role }] as const,
    ),
  );
  return [
    {
      ...{ id: "api.no-token", forbids: "data", interface: "api" },
      question: { en: "Everything, without signing in", de: "Alles, ohne Anmeldung" },
      ask: () =>
        every(
          routes.map((route) => [route, undefined] as const),
          UNAUTHORISED,
        ),
    },
    {
      ...{ id: "api.false-token", forbids: "data", interface: "api" },
      question: { en: "Everything, with a made-up token", de: "Alles, mit erfundenem Token" },
      ask: () =>
        every(
          routes.map((route) => [route, null] as const),
          UNAUTHORISED,
        ),
    },
    ...(closed.length > 0
      ? [
          {
            ...({ id: "api.roles", forbids: "data", interface: "api" } as const),
            question: {
              en: "What other roles may see, with a role that may not",
              de: "Was andere Rollen sehen dürfen, mit einer Rolle ohne Recht",
            },
            ask: () => every(closed, FORBIDDEN),
          },
        ]
      : []),
  ];
}

const nothing: Inside = { people: [], handles: {} };

/** What some routes cannot do without. */
const NEEDED = { q: "em_lean", topic: "Lean", measure: "posts" };

/** A request with everything in its place, as the tab makes it; and what it would never send. */
function asIs(key: string, more: Readonly<Record<string, string>> = {}): string {
  return `${key.replaceAll(/:\w+/g, "em_lean")}?${new URLSearchParams({ ...NEEDED, ...more })}`;
}

/** A path with somebody's id wherever one could stand, and in what follows `?` their name, too. */
function filled(key: string, { people: [someone], handles }: Inside): string {
  const id = someone?.id ?? randomUUID();
  const path = key.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(handles[name] ?? (name === "name" ? "em_lean" : id)),
  );
  const name = someone?.name ?? id;
  const query = new URLSearchParams({ ...NEEDED, id, personId: id, person: id, userId: id, q: name, text: "Wer?" });
  return key.startsWith("GET") ? `${path}?${query}` : path;
}

function areaQuestion(
  ask: AskTab,
  { path, about, ...rest }: (typeof areas)[number],
  routes: readonly Route[],
): ProofQuestion {
  return {
    ...{ id: `api.${path}`, interface: "api", question: about, mayAnswer: true, ...rest },
    async ask(inside) {
      const answers: ProofAnswer[] = [];
      for (const { key } of routes) {
        for (const role of ROLES) {
          for (const request of [asIs(key), filled(key, inside)])
            answers.push(judged(await ask({ request, as: { role } }), false));
        }
      }
      return answers;
    },
  };
}

/** What is sent to those that answer or move something; every other route with an id takes nothing. */
const BODIES: Partial<Record<string, object>> = {
  "PUT /api/mine/asked/:id": { answer: "pauseMonth" },
  "PUT /api/mine/requests/:id": { accepts: true },
  "PUT /api/mine/offers/:id": { start: "2030-01-07T09:00:00Z" },
  "PUT /api/mine/sessions/:id": { start: "2030-01-07T09:00:00Z" },
};

/** Shows, answers, moves and ends nothing of anybody: whoever has an id gets what whoever made one up gets. */
function foreignIds(ask: AskTab, routes: readonly Route[]): ProofQuestion {
  return {
    ...{ id: "api.foreign-ids", forbids: "hours", interface: "api" },
    question: {
      en: "Somebody else's hours, requests and drafts, by their ids",
      de: "Fremde Gespräche, Anfragen und Entwürfe, über ihre Kennungen",
    },
    async ask({ handles }) {
      const answers: ProofAnswer[] = [];
      for (const { key } of routes.filter((route) => route.key.includes("/:id"))) {
        const by = (id: string) =>
          ask({ request: key.replace(":id", encodeURIComponent(id)), as: { role: null }, body: BODIES[key] });
        for (const id of Object.values(handles)) {
          const theirs = await by(id);
          const nobodys = await by(randomUUID());
          answers.push(judged(theirs, theirs.status === nobodys.status && theirs.text === nobodys.text));
        }
      }
      return answers.length > 0 ? answers : [judged(await ask({ request: "GET /api/me" }), true)];
    },
  };
}

/** No parameter makes the smallest group smaller. */
function smallerGroup(ask: AskTab, read: readonly Route[]): ProofQuestion {
  return {
    ...{ id: "api.smaller-group", forbids: "smallGroups", interface: "api" },
    question: { en: "The same figures, with k = 1", de: "Dieselben Zahlen, mit k = 1" },
    async ask() {
      const answers: ProofAnswer[] = [];
      for (const { key } of read.filter((route) => route.who !== "everybody" && route.key.includes("/programme/"))) {
        const as = { role: "owner" } as const;
        const plain = () => ask({ request: asIs(key), as });
        const before = await plain();
        const bent = await ask({ request: asIs(key, { k: "1", groupMin: "1", smallestGroup: "1", people: "1" }), as });
        // Weeks may have been counted meanwhile: then it is what came of that.
        const same = bent.text === before.text || bent.text === (await plain()).text;
        answers.push(judged(bent, bent.status >= 400 || same));
      }
      return answers.length > 0 ? answers : [judged(await ask({ request: "GET /api/programme?k=1" }), true)];
    },
  };
}
