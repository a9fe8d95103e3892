import { expect, test } from "@jest/globals";
import { type StoredDescription, storedByKind } from "#adapters/web/api-mine-stored.ts";

function description(id: string, stores: readonly string[], tables: readonly string[]): StoredDescription {
  return { id, name: `${id}!`, what: "what", why: "why", kept: "kept", stores, tables };
}

const descriptions = [
  description("preferences", ["sessions"], ["session_preference"]),
  description("sessions", ["sessions"], ["session"]),
];

test("sorts items by the table they say, else to the first kind of their store", () => {
  const stored = {
    sessions: [{ table: "session", n: 1 }, { table: "session_preference" }, { table: "session", n: 2 }, { n: 3 }],
  };

  expect(storedByKind(stored, descriptions)).toEqual([
    {
      ...{ id: "preferences", about: { name: "preferences!", what: "what", why: "why", kept: "kept" } },
      items: [{ table: "session_preference" }, { n: 3 }],
    },
    {
      ...{ id: "sessions", about: { name: "sessions!", what: "what", why: "why", kept: "kept" } },
      items: [
        { table: "session", n: 1 },
        { table: "session", n: 2 },
      ],
    },
  ]);
});

test("hides nothing that the policy does not describe", () => {
  const stored = { unknown: [{ a: 1 }], sessions: [{ table: "session" }] };

  expect(storedByKind(stored, descriptions)).toMatchObject([
    { id: "sessions", items: [{}] },
    { id: "unknown", about: null, items: [{ a: 1 }] },
  ]);
});
