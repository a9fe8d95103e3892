import { expect, test } from "@jest/globals";
import { chat } from "./chat.ts";

test("tells an admin what works and what does not", async () => {
  expect(await chat({ roles: ["admin"] }).say("doctor")).toEqual(["FAILED · Graph: 403 for calendars"]);
});

test("tells nobody else", async () => {
  expect((await chat({ roles: ["owner", "champion"] }).say("doctor"))[0]).toMatch(/^That one is for admins/);
});
