import { expect, test } from "@jest/globals";
import { type MineWeekDeps, mineWeekApi } from "#adapters/web/api-mine-week.ts";
import type { Draft } from "#domain/coach/index.ts";
import { localLinks, type ShownPost } from "#domain/leaders/index.ts";
import { askingOf } from "#tests/support/api-calls.ts";
import { instant } from "#tests/support/fakes.ts";
import { leader } from "#tests/support/leaders.ts";

const now = instant("2026-11-23T08:00Z");

const posted: ShownPost = {
  ...{ source: "teams", placeId: "19:werk", sourceId: "1", threadId: "1", kind: "question", placeName: "Werk" },
  ...{ teamId: "t", authorId: "lars", at: instant("2026-11-20T09:00Z"), hashtags: ["em_ruesten"], helped: false },
};
const draft: Draft = {
  ...{ id: "d1", personId: "lars", language: "en", subject: null, answers: ["Setup took 40 minutes."], tag: null },
  ...{ place: null, ignored: [], plannedFor: Temporal.PlainDate.from("2026-11-25"), savedAt: now },
  expiresAt: now.add({ hours: 48 }),
};

/** Lars, who posted once, is due tomorrow and has a draft. */
function week(changes: Partial<MineWeekDeps> = {}) {
  const removed: string[] = [];
  const handlers = mineWeekApi({
    ledger: { latest: async () => null, heldBack: async () => null, pauseReason: async () => null },
    leaders: { find: async () => leader({ goals: [{ id: "g", text: "Shorter setups", since: now, standing: null }] }) },
    posts: { lastAct: async () => null },
    heard: { by: async (id) => (id === "lars" ? [posted] : []) },
    drafts: {
      all: async () => [draft, { ...draft, id: "old", expiresAt: now }],
      remove: async (personId, id) => void removed.push(`${personId} ${id}`),
    },
    refusals: { isRefusedBy: () => false },
    links: localLinks("http://tenant"),
    say: { whyNothing: (_person, { kind }) => `because ${kind}`, draftTitle: (_person, { answers }) => answers.join() },
    clock: () => now,
    ...changes,
  });
  return { ask: askingOf(handlers, now), removed };
}

test("shows what others could see, what is planned and what is drafted; a draft that is over is gone", async () => {
  const answer = await week().ask("GET /api/mine/week");

  expect(answer).toEqual({
    acts: [
      {
        at: "2026-11-20T09:00:00Z",
        kind: "question",
        place: "Werk",
        url: "http://tenant/#/channels/lars/19%3Awerk",
        tags: ["em_ruesten"],
      },
    ],
    toldActAt: null,
    isHeard: true,
    plan: { minimum: 1, everyWeeks: 1, goals: ["Shorter setups"] },
    nextAt: "2026-11-24T08:30:00Z",
    whyNothing: null,
    drafts: [
      {
        ...{ id: "d1", title: "Setup took 40 minutes.", place: null },
        ...{ plannedFor: "2026-11-25", expiresAt: "2026-11-25T08:00:00Z" },
      },
    ],
  });
});

test("says nothing about reminders to who has none, and that who refused is not heard", async () => {
  const { ask } = week({ leaders: { find: async () => null }, refusals: { isRefusedBy: (id) => id === "lars" } });

  expect(await ask("GET /api/mine/week")).toMatchObject({
    ...{ isHeard: false, plan: null, nextAt: null, toldActAt: null },
    whyNothing: "because notEnrolled",
  });
});

test("gives no reason for silence when the last reminder came, and none when nothing is in the way", async () => {
  const sentAt = instant("2026-11-17T08:30Z");
  const came = { kind: "leaders.nudge", state: "sent", sentAt, facts: {} };
  const { ask } = week({
    ledger: { latest: async () => came as never, heldBack: async () => null, pauseReason: async () => null },
  });

  expect((await ask("GET /api/mine/week")).whyNothing).toBeNull();
});

test("drops a draft of the person's own only", async () => {
  const { ask, removed } = week();

  await ask("DELETE /api/mine/drafts/:id", { params: { id: "d1" } });

  expect(removed).toEqual(["lars d1"]);
});
