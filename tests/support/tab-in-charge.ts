import type { Answers } from "./tab-server.ts";

const weeks = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2026, 10, 16 - 7 * (count - 1 - index))).toISOString().slice(0, 10),
  );

/** Half a year that goes up and down, of which some weeks are hidden. */
const halfYear = (height: number) =>
  weeks(26).map((_week, index) => {
    if (index < 3 || index % 9 === 5) return null;
    const value = height + index * 2 + ((index * 7) % 11);
    return { value, from: value - 9, to: value + 10 };
  });
const nothing = { sent: null, blocked: null, notInstalled: null, quiet: null, failed: null, inDoubt: null };

const hidden = { agreed: false, smallestGroup: 7, counting: false } as const;

/** What it answers instead while no policy is in force. */
export const notAgreed: Answers = {
  "GET /api/charge/rules": {
    policy: { kind: "notInForce", why: { code: "unsigned", by: ["worksCouncil"] }, agreed: null },
    ...{ smallestGroup: 7, retention: [] },
  },
  "GET /api/programme/coverage": { ...hidden, coverage: null },
  "GET /api/programme/activity": { ...hidden, measure: "posts", weeks: weeks(26), unheard: [], units: [] },
  "GET /api/programme/hours": { smallestGroup: 7, hours: null },
  "GET /api/charge/delivery": {
    ...{ ...hidden, pausedFor: null, quietSince: null, reasons: [] },
    weeks: weeks(8).map((week) => ({ ...nothing, week })),
  },
};

/** What a service with a busy programme answers those in charge. */
export const inCharge: Answers = {
  "GET /api/programme/coverage": {
    ...{ agreed: true, smallestGroup: 7, counting: false },
    coverage: {
      week: "2026-11-16",
      functions: [
        { name: "EM", covered: true },
        { name: "Finanzen", covered: false },
        { name: "HR", covered: true },
      ],
      hidesSmall: true,
    },
  },
  "GET /api/programme/activity": ({ query }) => ({
    ...{ agreed: true, smallestGroup: 7, counting: false, weeks: weeks(26), unheard: ["2026-11-09"] },
    measure: query["measure"] as "posts",
    units:
      query["measure"] === "thanks"
        ? []
        : [
            { name: null, values: halfYear(60) },
            { name: "EM", values: halfYear(20) },
          ],
  }),
  "GET /api/programme/hours": {
    smallestGroup: 7,
    hours: {
      ...{ offered: { from: 10, to: 20 }, asked: null, leaders: 15, queueMonths: null, missing: null },
      offeredByTopic: [{ topic: "hashtags", from: 2, to: 5 }],
      askedByTopic: [],
    },
  },
  "GET /api/programme/listening": {
    open: [
      {
        ...{ source: "teams", reason: "outage", from: null, until: "2026-11-20T08:00:00Z" },
        ...{ places: ["Komm / General"], morePlaces: 2 },
      },
    ],
    closed: [],
    deafTeams: { some: ["Vertrieb Nord"], more: 1 },
    ...{ engage: true, lastImport: null },
  },
  "GET /api/charge/delivery": {
    ...{
      agreed: true,
      smallestGroup: 7,
      counting: false,
      pausedFor: null,
      quietSince: null,
      reasons: ["404", "timeout"],
    },
    weeks: weeks(8).map((week, index) => ({ ...nothing, week, sent: 40 + index, failed: index === 7 ? 8 : null })),
  },
  "GET /api/charge/rules": {
    policy: { kind: "inForce", version: 3, since: "2026-02-12T08:00:00Z", until: "2027-02-12T08:00:00Z" },
    smallestGroup: 7,
    retention: [
      { name: "names", amount: 90, unit: "days" },
      { name: "posts", amount: 13, unit: "months" },
    ],
  },
  "GET /api/charge/quiet-period": { since: null },
  "PUT /api/charge/quiet-period": { since: "2026-11-23T08:00:00Z" },
  "GET /api/charge/audit": {
    entries: [
      { at: "2026-11-20T08:00:00Z", action: "leaders.override", reason: "Knows everybody there" },
      { at: "2026-11-18T08:00:00Z", action: "leaders.ownWish", reason: null },
    ],
  },
  "GET /api/admin/doctor": {
    findings: [
      { check: "database", ok: true, found: { code: "answers" } },
      {
        ...{ check: "engage", ok: false },
        found: { code: "failed", why: "ENGAGE_SIGNED_OUT", said: "ENGAGE_SIGNED_OUT: nobody is signed in" },
      },
      {
        ...{ check: "policy", ok: true },
        found: { code: "agreed", version: 3, since: "2026-02-12T08:00:00Z", until: "2027-02-12T08:00:00Z" },
      },
      {
        ...{ check: "consents", ok: true },
        found: { code: "consents", missing: ["Team.ReadBasic.All"], gone: [] },
      },
      {
        ...{ check: "mailboxes", ok: true },
        found: { code: "mailboxes", experts: "all", leaders: "some", wide: ["Calendars.Read"] },
      },
      {
        ...{ check: "sending", ok: true },
        found: { code: "sent", counts: { sent: 40, in_doubt: 1 }, quietSince: "2026-11-20T08:00:00Z" },
      },
    ],
  },
  "GET /api/admin/configuration": {
    settings: [
      { name: "PORT", isSet: true, value: "3978" },
      { name: "HASH_KEY", isSet: true, value: null },
      { name: "PUBLIC_URL", isSet: false, value: null },
    ],
  },
};
