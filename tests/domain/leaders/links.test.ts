import { expect, test } from "@jest/globals";
import { localLinks, networkLinks } from "#domain/leaders/index.ts";

const reply = { source: "teams", placeId: "19:a@thread.tacv2", sourceId: "22", threadId: "11", teamId: "g-1" } as const;
const channel = { source: "teams", id: "19:a@thread.tacv2", name: "Rüsten & mehr", teamId: "g-1" } as const;
const thread = { source: "engage", placeId: "77", sourceId: "22", threadId: "1650376177377280", teamId: null } as const;

test("leads to a reply inside its thread in Teams", () => {
  expect(networkLinks("t-1").post(reply, "lars")).toBe(
    "https://teams.microsoft.com/l/message/19%3Aa%40thread.tacv2/22?tenantId=t-1&groupId=g-1&parentMessageId=11",
  );
});

test("does without the team while it is unknown", () => {
  expect(networkLinks("t-1").post({ ...reply, teamId: null }, "lars")).not.toContain("groupId");
});

test("leads to a channel", () => {
  expect(networkLinks("t-1").place(channel, "lars")).toBe(
    "https://teams.microsoft.com/l/channel/19%3Aa%40thread.tacv2/R%C3%BCsten%20%26%20mehr?groupId=g-1&tenantId=t-1",
  );
});

test("leads to a thread and to a community in Viva Engage, by the key that it uses itself", () => {
  const links = networkLinks("t-1");

  const key = links.post(thread, "lars").replace("https://engage.cloud.microsoft/main/threads/", "");
  const group = links.place({ source: "engage", id: "77", name: "Alle", teamId: null }, "lars");

  expect(JSON.parse(atob(decodeURIComponent(key)))).toEqual({ _type: "Thread", id: "1650376177377280" });
  expect(group).toMatch(/^https:\/\/engage\.cloud\.microsoft\/main\/groups\/eyJ/);
});

test("what was posted to the whole company is found in the feed", () => {
  const everybody = { source: "engage", id: "all-company", name: "Alle", teamId: null } as const;

  expect(networkLinks("t-1").place(everybody, "lars")).toBe("https://engage.cloud.microsoft/main/feed");
});

test("leads to the place in the local tenant's web client, as the reader sees it", () => {
  const links = localLinks("http://127.0.0.1:3979");

  expect(links.post(reply, "lars")).toBe("http://127.0.0.1:3979/#/channels/lars/19%3Aa%40thread.tacv2");
  expect(links.place({ ...channel, source: "engage", id: "77" }, "lars")).toBe(
    "http://127.0.0.1:3979/#/engage/lars/77",
  );
});
