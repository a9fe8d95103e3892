import { wordOf } from "./code-words.ts";
import type { FindingWords } from "./finding-words.ts";

const list = (some: readonly string[]) => new Intl.ListFormat("en").format(some);
const listOf = <Code extends string>(words: Readonly<Record<Code, string>>, codes: readonly Code[]) =>
  list(codes.map((code) => wordOf(words, code)));
const can = (is: boolean) => (is ? "can" : "cannot");
const shares = { nobodyYet: "nobody yet", none: "refused for all", some: "refused for some", all: "allowed for all" };
const signers = { owner: "programme owner", worksCouncil: "works council" };
const states = {
  ...{ planned: "planned", sending: "being sent", sent: "sent" },
  ...{ in_doubt: "in doubt", dropped: "dropped", failed: "failed" },
};
const stops = {
  refused: "Teams refused everything",
  quiet_period: "a quiet period",
  policy: "the policy is not in force",
};
/** What stops working without a right. */
const without = {
  "User.Read.All": "without it no session can be booked, and names come from Teams alone",
  "GroupMember.ReadBasic.All": "without it nobody has a role by group",
  "Team.ReadBasic.All": "optional; without it the teams without the app cannot be named",
};
const roles = { owner: "owners", admin: "admins", champion: "champions", worksCouncil: "the works council" };
const checkApp = "Check the app's id and its secret, certificate or identity, and whether the secret has ended.";
const kept = {
  posts: "that there was a post",
  names: "who wrote where",
  copies: "how to recognise a copy of a post",
  words: "by how many a word was used",
  notices: "what the bot said of its own accord",
  drafts: "drafts",
  proposals: "who is proposed as a leader",
  sessions: "conversations that are over",
  wantedHours: "hours that were asked for",
  questions: "an open question of the bot",
};

const signIn = "Run “npm run engage:sign-in”, and sign in as the reading account.";
const later = "Look again in a few minutes.";
const failures = {
  CONFIG_INVALID: {
    what: "not usable as it is",
    todo: "Correct it in .env: .env.example says what each setting means.",
  },
  TOKEN_UNAVAILABLE: { what: "Entra gave no token", todo: checkApp },
  GRAPH_REFUSED: { what: "Graph refused it", todo: "docs/guides/install.md lists each permission and what it is for." },
  GRAPH_THROTTLED: { what: "Graph asked to wait", todo: later },
  GRAPH_UNREACHABLE: {
    what: "Graph gave no usable answer",
    todo: `See that the way out to GRAPH_URL is open. ${later}`,
  },
  ENGAGE_REFUSED: { what: "Viva Engage refused it", todo: signIn },
  ENGAGE_SIGNED_OUT: { what: "nobody is signed in", todo: signIn },
  ENGAGE_THROTTLED: { what: "Viva Engage asked to wait", todo: later },
  ENGAGE_UNREACHABLE: {
    what: "Viva Engage gave no usable answer",
    todo: `See that the way out to ENGAGE_URL is open. ${later}`,
  },
};

export const findingWordsEn: FindingWords = {
  locale: "en-GB",
  ok: "ok",
  failed: "FAILED",
  kept,
  failures,
  checks: {
    database: { name: "Database", todo: "See that the database server runs and that DATABASE_URL leads to it." },
    queue: { name: "Queue", todo: "It lives in the database: what helps there helps here." },
    policy: {
      name: "Policy",
      todo: "Have it signed by the programme owners and the works council: “npm run policy:sign”, docs/guides/policy.md.",
    },
    teamsToken: { name: "Token for Teams", todo: checkApp },
    graphToken: { name: "Token for Graph", todo: checkApp },
    absences: {
      name: "Absences and meetings",
      todo: "Optional. Consent to MailboxSettings.Read and Calendars.Read, limited to the right mailboxes.",
    },
    mailboxes: { name: "Mailboxes", todo: "Compare the Exchange groups with those who volunteer and who lead." },
    engage: { name: "Viva Engage", todo: signIn },
    sending: {
      name: "Sending",
      todo: "See in Teams' admin center whether the app is blocked. Sending goes on when somebody writes to the bot.",
    },
    consents: {
      name: "Consents in Entra",
      todo: "Consent as an administrator to what is named, in Entra under the app's API permissions (Microsoft Graph, application).",
    },
    roles: { name: "Roles", todo: "Give the app roles in Entra the values that docs/guides/install.md names." },
    tabAddress: {
      name: "Address of the tab",
      todo: "See that PUBLIC_URL leads here from outside, by https, and that the tab is built.",
    },
    appName: {
      name: "The app's name in Entra",
      todo: "Set it as the Application ID URI, in Entra under “Expose an API”: docs/guides/install.md.",
    },
    onBehalf: {
      name: "Asking in people's name",
      todo: "Let an app registration trust the managed identity, by a federated credential: docs/guides/install.md.",
    },
    credentials: { name: "Credentials", todo: "Set them in .env, or start the local tenant: “npm start”." },
    configuration: { name: "Configuration", todo: failures.CONFIG_INVALID.todo },
    botKeys: { name: "Bot Framework's keys", todo: "See that the way out to BOT_OPENID_METADATA is open." },
    unasked: { name: "Sending", todo: "Write “doctor” to the bot, as an administrator: it says why." },
    service: { name: "Service", todo: "See that it runs, and what its log says." },
    mailbox: { name: "Mailbox", todo: "See whether its name is right: docs/guides/install.md." },
  },
  found: {
    answers: "answers",
    given: "given",
    signedIn: "signed in",
    published: "published",
    ready: "ready",
    on: "on",
    real: "real tenant",
    local: "local tenant",
    noCredentials: "none are set, and no local tenant runs",
    waiting: ({ jobs }) => (jobs === 1 ? "1 job waits" : `${jobs} jobs wait`),
    sent: ({ counts, quietSince }, { moment }) =>
      [
        ...Object.entries(counts).map(([state, count]) => `${count} ${wordOf(states, state as keyof typeof states)}`),
        ...(quietSince === null ? [] : [`a quiet period since ${moment(quietSince)}`]),
      ].join(", ") || "nothing yet",
    paused: ({ answer }) => `paused: Teams answered “${answer}”`,
    stopped: ({ reasons }) => `nothing is said unasked: ${listOf(stops, reasons)}`,
    agreed: ({ since, until, version }, { moment }) =>
      `version ${version}, signed by both, in force since ${moment(since)}, ends ${moment(until)}`,
    notAgreed: ({ why }, { objection }) =>
      `not in force, so nothing is said unasked and no figure about people is shown: ${objection(why)}`,
    absences: ({ meetings, replies }) =>
      `automatic replies ${can(replies)} be read (MailboxSettings.Read${replies ? "" : ", optional: without it nobody is known to be away"}); ` +
      `calendars ${can(meetings)} be read (Calendars.Read${meetings ? "" : ", optional: without it nobody is known to be in a meeting"})`,
    mailbox: ({ hours, settings }) => `sessions ${can(hours)} be booked with it, its settings ${can(settings)} be read`,
    mailboxes: ({ experts, leaders, wide }) =>
      [
        `experts: ${wordOf(shares, experts)}`,
        `leaders' settings (optional): ${wordOf(shares, leaders)}`,
        wide.length === 0
          ? "every other mailbox is refused, as wanted"
          : `every other mailbox is open too, since Entra consents to ${list(wide)}: take that back, and scope it in Exchange`,
      ].join("; "),
    consents: ({ gone, missing }) =>
      [
        ...missing.map((right) => `${right} is missing (${wordOf(without, right)})`),
        ...(gone.length > 0 ? [`there is no group in Entra with the id that is set for ${listOf(roles, gone)}`] : []),
      ].join("; ") || "all given",
    roles: ({ byGroup, named, unknown }) =>
      [
        byGroup.length > 0
          ? `by group, in chat and in the tab: ${listOf(roles, byGroup)}`
          : "by group: none is set, so nobody has a role in chat",
        `by app role, in the tab alone: ${named === null ? "the running service knows" : list(named) || "no token named one so far"}`,
        ...(unknown.length > 0 ? [`no role is called ${list(unknown)}`] : []),
      ].join("; "),
    noTab: "none: without PUBLIC_URL there is no tab",
    leadsHere: ({ address, host }) => `${address} leads here; the app package needs --domain ${host}`,
    leadsElsewhere: ({ address }) =>
      `${address} leads to something else: /tab/settings.json there does not name this app`,
    tabNotBuilt: "the tab is not built: “npm run tab”, then start the service again",
    noAnswer: ({ address }) => `${address} gives no answer`,
    answered: ({ address, status }) => `${address} answered ${status}`,
    knownName: ({ name }) => `${name}, which Entra knows`,
    localName: ({ name }) => name,
    unknownName: ({ name }) => `Entra does not know ${name}`,
    unsureName: ({ name }) => `it has to be ${name}; Entra does not say whether it is`,
    asTheApp: "as the app that offers the tab",
    asAnIdentity: "a managed identity cannot offer a tab",
    failed: ({ why }) => (why === null ? "something went wrong" : (failures[why]?.what ?? why)),
  },
  objections: {
    missing: "there is no file where POLICY_FILE says",
    invalid: "the file cannot be read",
    unenforceable: ({ names }) => `the code keeps for another time than is written: ${listOf(kept, names)}`,
    demonstration: "it is signed with the keys of the demonstration, which everybody has",
    unsigned: ({ by }) => `a signature is missing (${listOf(signers, by)})`,
    badSignature: ({ by }) =>
      `a signature does not fit: it was changed since, or signed with another key (${listOf(signers, by)})`,
    older: ({ agreed }) => `version ${agreed} was agreed on, and the file is an older one`,
    notRaised: ({ agreed }) => `it differs from version ${agreed} that was agreed on, and has the same number`,
    ended: ({ at }, { moment }) => `its time was over on ${moment(at)}`,
    forged: ({ version }) => `what the database holds of version ${version} is not what both signed: restore a backup`,
  },
};
