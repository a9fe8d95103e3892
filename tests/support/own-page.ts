import type { ApiAnswer } from "#shared/api.ts";

/** The pages' questions. */
type OwnKey = `GET /api/mine/${"week" | "hours" | "tags" | "notices" | "data" | "settings"}`;
type Hours = ApiAnswer<"GET /api/mine/hours">;

const slot = { start: "2026-11-25T09:00:00Z", end: "2026-11-25T09:30:00Z" };
const slots = [slot];

const session: Hours["upcoming"][number] = {
  ...{ id: "s1", format: "half", role: "asked", with: "Mira König", state: "booked", isOfSeries: false },
  ...{ start: "2026-11-24T09:00:00Z", end: "2026-11-24T09:30:00Z", joinUrl: "https://teams.example/join" },
};

/** What the service says to Lars about himself: something on every page. */
export const ownAnswers: { readonly [Key in OwnKey]: ApiAnswer<Key> } = {
  "GET /api/mine/week": {
    acts: [
      {
        ...{ at: "2026-11-20T09:00:00Z", kind: "question", place: "Werk Amberg" },
        ...{ url: "https://teams.example/post", tags: ["em_ruesten"] },
      },
    ],
    toldActAt: "2026-11-19T08:00:00Z",
    isHeard: true,
    plan: { minimum: 1, everyWeeks: 2, goals: ["Kürzere Rüstzeiten"] },
    nextAt: "2026-11-24T08:30:00Z",
    whyNothing: "You were visible on Fri 20 Nov. For six days after that I don't remind you.",
    drafts: [
      {
        id: "d1",
        title: "Setup took 40 minutes",
        place: "Werk",
        plannedFor: "2026-11-25",
        expiresAt: "2026-12-01T08:00:00Z",
      },
    ],
  },
  "GET /api/mine/hours": {
    upcoming: [session, { ...session, id: "s2", role: "given", with: null, state: "moving", isOfSeries: true }],
    past: [{ ...session, id: "s0", start: "2026-11-02T09:00:00Z", joinUrl: null }],
    requests: [
      {
        ...{ id: "r1", format: "hour", topic: "excel", state: "asked", counter: null },
        ...{ since: "2026-11-22T09:00:00Z", nextAt: "2026-11-25T09:00:00Z" },
      },
      {
        ...{ id: "r2", format: "half", topic: "hashtags", state: "counter", counter: slot },
        ...{ since: "2026-11-22T09:00:00Z", nextAt: "2026-11-25T09:00:00Z" },
      },
    ],
    asked: [{ id: "r3", format: "half", language: "de", topic: "first post", slots }],
    offers: [
      { id: "o1", format: "half", slots, from: "Mira König", isOwn: false, people: 0 },
      { id: "o2", format: "half", slots, from: null, isOwn: true, people: 3 },
    ],
    series: [{ id: "m1", with: "Jonas Weber", planned: 2, of: 6 }],
  },
  "GET /api/mine/tags": {
    founded: ["em_ruesten"],
    hosted: [],
    followed: [{ tag: "hr_fitness", how: "weekly", since: "2026-11-01T08:00:00Z" }],
    news: { weekday: 4, time: "10:00", zone: "Europe/Berlin", everyWeeks: 2, nextAt: "2026-11-26T09:00:00Z" },
  },
  "GET /api/mine/notices": {
    notices: [
      {
        ...{ id: "e2", kind: "leaders.nudge", state: "dropped", at: "2026-11-17T08:30:00Z", why: "Your own yes." },
        whyNot: "Something was meant for you, and it didn't come. When I looked, you were in a meeting.",
      },
      { id: "e1", kind: "sessions.booked", state: "sent", at: "2026-11-16T08:30:00Z", why: null, whyNot: null },
    ],
    hasMore: true,
  },
  "GET /api/mine/data": {
    isHeard: true,
    describesTags: true,
    kinds: [
      {
        id: "leaders",
        about: {
          name: "leaders",
          what: "weekday and time",
          why: "so that reminders come",
          kept: "until they delete it",
        },
        items: [
          {
            table: "leader",
            person_id: "lars",
            weekday: 2,
            paused_until: null,
            likes: ["thanks", "post"],
            agreed_at: "2026-11-03T08:00:00.5+00:00",
            rest: { trained: true },
            goals: [{ text: "Thank more", standing: null }, { text: "Shorter setups" }],
          },
        ],
      },
      { id: "unknown", about: null, items: [{ a: 1 }, { a: 1 }] },
    ],
  },
  "GET /api/mine/settings": {
    person: {
      ...{ language: "en", formOfAddress: "sie", zone: "Europe/Berlin", region: "Bavaria" },
      ...{ hours: { start: "08:00", end: "18:00" }, bounds: { start: "05:00", end: "22:00" } },
    },
    reminders: {
      ...{ state: "active", weekday: 2, time: "09:30", zone: "Europe/Berlin", often: "1", likes: ["thanks"] },
      ...{ goals: [{ text: "Shorter setups", standing: "half way" }], pausedUntil: null },
    },
    volunteering: {
      ...{ topics: ["excel"], formats: ["quick", "half"], languages: ["en"], trained: false, isPaused: false },
      ...{ minutesPerMonth: 180, perWeek: 2, noticeHours: 24, booking: "direct", likes: null },
      ...{ tentativeIsFree: false, elsewhereIsFree: true },
    },
    conversations: { remind: false, ask: true, subject: null, neutral: "Conversation" },
  },
};
