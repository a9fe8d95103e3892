import { expect, test } from "@jest/globals";
import type { Place, PlaceEvent } from "#domain/posts/index.ts";
import { placesAfter, placesListed } from "#domain/posts/places.ts";

const place = (id: string, changes: Partial<Place> = {}): Place => ({
  source: "teams",
  id,
  name: id.toUpperCase(),
  teamId: "plant",
  teamName: "The Plant",
  state: "heard",
  ...changes,
});
const known = [place("general"), place("wins"), place("old", { state: "archived" }), place("gone", { state: "left" })];
const elsewhere = [place("sales", { teamId: "sales" }), place("lost", { teamId: null, teamName: null })];

const event = (kind: PlaceEvent["kind"], changes: Partial<PlaceEvent> = {}): PlaceEvent => ({
  kind,
  team: { id: "plant", name: null },
  channel: { id: "general", name: null },
  ...changes,
});
const after = (of: PlaceEvent) => placesAfter(of, [...known, ...elsewhere]);
const states = (places: readonly Place[]) => Object.fromEntries(places.map(({ id, state }) => [id, state]));

test.each<[PlaceEvent["kind"], object]>([
  ["teamArchived", { general: "archived", wins: "archived" }],
  ["teamUnarchived", { old: "heard" }],
  ["teamDeleted", { general: "left", wins: "left", old: "left" }],
  ["appRemoved", { general: "left", wins: "left", old: "left" }],
  ["channelDeleted", { general: "left" }],
  ["teamOpened", {}],
  ["posted", {}],
])("%s moves the places that it concerns, and no other", (kind, moved) => {
  const changed = after(event(kind));

  expect(states(changed)).toEqual(moved);
});

test.each(["teamOpened", "channelOpened", "posted"] as const)(
  "after %s a place that was left is heard again",
  (kind) => {
    const changed = after(event(kind, { channel: { id: "gone", name: null } }));

    expect(changed).toEqual([place("gone")]);
  },
);

test("a new channel bears the name of its team, even if only its siblings know that", () => {
  const changed = after(event("channelOpened", { channel: { id: "new", name: "Ideas" } }));

  expect(changed).toEqual([place("new", { name: "Ideas" })]);
});

test("a channel whose name nobody has said goes by its id", () => {
  const changed = placesAfter(event("posted", { team: { id: null, name: null } }), []);

  expect(changed).toEqual([place("general", { name: "general", teamId: null, teamName: null })]);
});

test("a channel learns its team when somebody names it", () => {
  const changed = after(event("posted", { channel: { id: "lost", name: null } }));

  expect(changed).toEqual([place("lost")]);
});

test("a renamed channel keeps its state, and one that nobody knows stays unknown", () => {
  const renamed = after(event("channelRenamed", { channel: { id: "old", name: "Archive" } }));
  const unknown = after(event("channelRenamed", { channel: { id: "secret", name: "Board" } }));

  expect(renamed).toEqual([place("old", { name: "Archive", state: "archived" })]);
  expect(unknown).toEqual([]);
});

test("a renamed team gives its name to all of its channels", () => {
  const changed = after(event("teamRenamed", { team: { id: "plant", name: "Works" } }));

  expect(changed.map(({ id, teamName }) => [id, teamName])).toEqual(known.map(({ id }) => [id, "Works"]));
});

test.each(["teamRenamed", "teamArchived", "teamUnarchived", "teamDeleted", "appRemoved"] as const)(
  "%s of a team that cannot be told changes nothing",
  (kind) => {
    expect(after(event(kind, { team: { id: null, name: "Works" } }))).toEqual([]);
  },
);

test.each<PlaceEvent["kind"]>(["teamArchived", "teamUnarchived", "appRemoved", "channelDeleted", "teamOpened"])(
  "%s a second time changes nothing",
  (kind) => {
    const first = after(event(kind));
    const then = known.map((before) => first.find(({ id }) => id === before.id) ?? before);

    expect(placesAfter(event(kind), then)).toEqual([]);
  },
);

test("a list of channels says nothing of what was left or archived after it was asked for", () => {
  const listed = ["left", "archived", "gone", "new"].map((id) => ({ id, name: "Now", archived: false }));
  const before = [place("left"), place("archived"), place("gone", { state: "left" })];
  const now = [place("left", { state: "left" }), place("archived", { state: "archived" }), before[2], place("new")];

  const changed = placesListed(
    { id: "plant", name: null },
    listed,
    now.filter((one) => one !== undefined),
    before,
  );

  expect(states(changed)).toEqual({ left: "left", archived: "archived", gone: "heard", new: "heard" });
});

test("a list of channels corrects what differs, and says nothing about channels that it leaves out", () => {
  const listed = [
    { id: "general", name: "GENERAL", archived: false },
    { id: "wins", name: "Wins", archived: true },
    { id: "gone", name: "", archived: false },
    { id: "new", name: "New", archived: false },
  ];

  const all = [...known, place("private")];

  const changed = placesListed({ id: "plant", name: null }, listed, all, all);

  expect(changed).toEqual([
    place("wins", { name: "Wins", state: "archived" }),
    place("gone"),
    place("new", { name: "New" }),
  ]);
});
