import { expect, test } from "@jest/globals";
import { type MineDataDeps, mineDataApi } from "#adapters/web/api-mine-data.ts";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { askingOf } from "#tests/support/api-calls.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { sessionWorld } from "#tests/support/sessions.ts";

const now = instant("2026-11-23T08:00Z");

function entry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    ...{ id: "e1", personId: "lars", class: "unasked", kind: "leaders.nudge", key: "k", facts: {}, notAfter: now },
    ...{ state: "sent", plannedAt: now.subtract({ hours: 1 }), sentAt: now, reason: null, tries: 0 },
    ...changes,
  };
}

const described = {
  ...{ id: "tags", name: "hashtags", what: "what for", why: "so that", kept: "while it lives" },
  ...{ stores: ["tags"], tables: ["hashtag"] },
};

function world(changes: Partial<MineDataDeps> = {}) {
  const items: Record<string, Record<string, unknown>[]> = {
    lars: [{ table: "hashtag", purpose: "shorter setups" }],
    anna: [{}],
  };
  const refused = new Set<string>();
  const handlers = mineDataApi({
    stores: {
      tags: {
        async erase(id) {
          const count = items[id]?.length ?? 0;
          delete items[id];
          return count;
        },
        export: async (id) => items[id] ?? [],
      },
    },
    booking: sessionWorld().deps,
    refusals: {
      isRefusedBy: (id) => refused.has(id),
      async refuse(id) {
        refused.add(id);
        return 7;
      },
      allow: async (id) => void refused.delete(id),
      closePast: async () => {},
    },
    ledger: { meantFor: async () => [], pauseReason: async () => null },
    describe: (language) => [
      { ...described, id: "follows", stores: ["tags"], tables: ["follow"] },
      { ...described, name: `hashtags, ${language}` },
    ],
    say: {
      why: async (_person, { kind }) => (kind === "leaders.nudge" ? "your own yes" : null),
      heldBack: (_person, { reason }) => `held back: ${reason}`,
    },
    ...changes,
  });
  return { ask: askingOf(handlers, now), items, refused };
}

test("tells why each message was meant for the person, and why one did not come", async () => {
  const ledger: MineDataDeps["ledger"] = {
    meantFor: async () => [entry(), entry({ id: "e2", kind: "old", state: "dropped", reason: "busy", sentAt: null })],
    pauseReason: async () => null,
  };

  expect(await world({ ledger }).ask("GET /api/mine/notices")).toEqual({
    notices: [
      { id: "e1", kind: "leaders.nudge", state: "sent", at: "2026-11-23T08:00:00Z", why: "your own yes", whyNot: null },
      { id: "e2", kind: "old", state: "dropped", at: "2026-11-23T07:00:00Z", why: null, whyNot: "held back: busy" },
    ],
    hasMore: false,
  });
});

test("gives messages in pages, each after the last that was seen", async () => {
  const all = Array.from({ length: 60 }, (_, index) => entry({ id: `e${index}` }));
  const ledger: MineDataDeps["ledger"] = {
    meantFor: async (id, { after, limit }) => {
      const from = all.findIndex((one) => one.id === after) + 1;
      return id === "lars" ? all.slice(from, from + limit) : [];
    },
    pauseReason: async () => null,
  };
  const { ask } = world({ ledger });

  const first = await ask("GET /api/mine/notices");
  const rest = await ask("GET /api/mine/notices", { query: { after: first.notices.at(-1)?.id ?? "" } });

  expect([first.notices.length, first.hasMore]).toEqual([50, true]);
  expect([rest.notices[0]?.id, rest.notices.length, rest.hasMore]).toEqual(["e50", 10, false]);
});

test("shows what is stored about whoever asks, and about nobody else", async () => {
  const { ask } = world();

  const own = await ask("GET /api/mine/data");
  const nobodys = await ask("GET /api/mine/data", { as: person({ id: "nobody" }) });

  expect(own).toEqual({
    ...{ isHeard: true, describesTags: true },
    kinds: [
      {
        id: "tags",
        about: { name: "hashtags, en", what: "what for", why: "so that", kept: "while it lives" },
        items: [{ table: "hashtag", purpose: "shorter setups" }],
      },
    ],
  });
  expect(nobodys).toEqual({ isHeard: true, describesTags: false, kinds: [] });
});

test("deletes everything of whoever asks, as often as they ask", async () => {
  const { ask, items } = world();

  const deleted = [await ask("DELETE /api/mine/data"), await ask("DELETE /api/mine/data")];

  expect(deleted).toEqual([{ items: 1 }, { items: 0 }]);
  expect(items).toEqual({ anna: [{}] });
});

test("listens no more and listens again, and says how much of what was heard is gone", async () => {
  const { ask, refused } = world();

  const no = await ask("PUT /api/mine/listening", { body: { isHeard: false } });
  const meanwhile = [...refused];
  const again = await ask("PUT /api/mine/listening", { body: { isHeard: true } });

  expect(no).toEqual({ isHeard: false, removed: 7 });
  expect(meanwhile).toEqual(["lars"]);
  expect([again, refused.size]).toEqual([{ isHeard: true, removed: 0 }, 0]);
});
