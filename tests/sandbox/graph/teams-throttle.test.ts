import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { postLimits } from "#sandbox/graph/teams-throttle.ts";
import { answerErrors } from "#tests/support/graph-contract.ts";
import { graphOf } from "#tests/support/tenant-graph.ts";
import { team } from "#tests/support/tiny-organisation.ts";
import { type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant();
});
afterAll(() => tenant.close());

/** The limit on a clock that stands still until it is moved; says whether a request gets through. */
function atRest() {
  const clock = { ms: 0 };
  const { admit } = postLimits(() => clock.ms);
  const passes = (teamId: string, channelId: string): boolean => {
    try {
      admit(teamId, channelId);
      return true;
    } catch {
      return false;
    }
  };
  return { clock, passes };
}

test("lets one request a second through to a channel", () => {
  const { clock, passes } = atRest();

  const first = [passes("team", "a"), passes("team", "a"), passes("team", "b")];
  clock.ms = 1000;

  expect([...first, passes("team", "a")]).toEqual([true, false, true, true]);
});

test("lets four requests a second through to the channels of a team", () => {
  const { passes } = atRest();

  const answers = ["a", "b", "c", "d", "e"].map((channel) => passes("team", channel));

  expect([...answers, passes("other", "f")]).toEqual([true, true, true, true, false, true]);
});

test("lets twenty requests a second through in all", () => {
  const { clock, passes } = atRest();

  const answers = Array.from({ length: 21 }, (_, n) => passes(`team ${n}`, `channel ${n}`));
  clock.ms = 1000;

  expect(answers.indexOf(false)).toBe(20);
  expect(passes("team 20", "channel 20")).toBe(true);
});

test("says how long to wait", async () => {
  const graph = await graphOf(tenant);
  const path = `/teams/${team.id}/channels/${team.teamsId}/messages/delta`;

  const answers = await Promise.all([graph("GET", path), graph("GET", path)]);
  const [refused] = answers.filter(({ status }) => status === 429);

  expect(refused?.body.error.code).toBe("TooManyRequests");
  expect(refused?.headers.get("retry-after")).toBe("1");
});

test("knows what Graph would not answer", () => {
  const message = { id: "1", body: { content: "x", contentType: "markdown" }, reactions: [{ shoeSize: 43 }] };

  const mistakes = answerErrors("GET", "/teams/1/channels/2/messages/delta?$top=1", { value: [message] });

  expect(mistakes === null || mistakes.length).not.toBe(0);
});
