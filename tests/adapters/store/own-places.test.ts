import { expect, test } from "@jest/globals";
import { ownPlaces } from "#adapters/store/own-places.ts";
import { placeStore } from "#adapters/store/places.ts";
import { postStore } from "#adapters/store/posts.ts";
import type { Place } from "#domain/posts/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant } from "#tests/support/fakes.ts";
import { backwards, post } from "#tests/support/posts.ts";

const place = (id: string, state: Place["state"] = "heard"): Place => ({
  ...{ source: "teams", id, name: `Channel ${id}`, teamId: "team", teamName: "Amberg", state },
});

onBothDatabases((database) => {
  test("knows where somebody posted, the latest first, and only what is still listened to", async () => {
    const now = instant("2026-11-23T08:00Z");
    await placeStore(database()).save([place("a"), place("b"), place("gone", "left"), place("never")], now);
    const posts = [
      post({ sourceId: "1", placeId: "a", at: now }),
      post({ sourceId: "2", placeId: "b", at: now.subtract({ hours: 1 }) }),
      post({ sourceId: "3", placeId: "a", at: now.subtract({ hours: 2 }) }),
      post({ sourceId: "4", placeId: "gone", at: now }),
      post({ sourceId: "5", placeId: "never", authorId: "lars" }),
    ];
    await postStore(database(), backwards).add(posts, async () => {});

    const found = await ownPlaces(database()).latest("anna", 5);
    const latest = await ownPlaces(database()).latest("anna", 1);

    expect(found).toEqual([place("a"), place("b")]);
    expect(latest).toEqual([place("a")]);
    expect(await ownPlaces(database()).latest("nobody", 5)).toEqual([]);
  });
});
