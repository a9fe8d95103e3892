import { afterEach, expect, test } from "@jest/globals";
import { AppError } from "#shared/errors.ts";
import { invoke, personalMessage } from "#tests/adapters/bot/activities.ts";
import { echo, startBot, type TestBot } from "#tests/adapters/bot/bot.ts";

let bot: TestBot;
afterEach(() => bot.stop());

const start = async (...given: Parameters<typeof startBot>) => {
  bot = await startBot(...given);
  return bot;
};

const press = (verb: string, data?: unknown) =>
  invoke("adaptiveCard/action", { action: { type: "Action.Execute", id: "", verb, data }, trigger: "manual" });

test("replaces a card by the one that its action leads to", async () => {
  await start();

  const answer = await bot.deliver(press("leaders.skip", { weeks: 1 }));

  expect(answer).toMatchObject({
    status: 200,
    body: {
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: { type: "AdaptiveCard", verb: "leaders.skip", data: { weeks: 1 } },
    },
  });
  expect(bot.sent()).toEqual([]);
});

test("answers an action with text when there is no card", async () => {
  await start({ conversation: { ...echo, action: async () => ({ text: "done" }) } });

  const { body } = await bot.deliver(press("leaders.stop"));

  expect(body).toEqual({ statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "done" });
});

test("answers an unknown verb with the documented error", async () => {
  const action = async () => Promise.reject(new AppError("ACTIVITY_INVALID", "no such verb"));
  await start({ conversation: { ...echo, action } });

  const answer = await bot.deliver(press("nothing"));

  expect(answer).toMatchObject({
    status: 200,
    body: { statusCode: 400, type: "application/vnd.microsoft.error", value: { code: "BadRequest" } },
  });
});

test("answers an action without a verb with the documented error", async () => {
  await start();

  const { body } = await bot.deliver(invoke("adaptiveCard/action", {}));

  expect(body).toMatchObject({ statusCode: 400, type: "application/vnd.microsoft.error" });
});

test("says in the answer itself that an action failed", async () => {
  const action = async () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));
  await start({ conversation: { ...echo, action } });

  const { status, body } = await bot.deliver(press("sessions.take"));

  expect(status).toBe(200);
  expect(body).toMatchObject({ type: "application/vnd.microsoft.activity.message" });
  expect(JSON.stringify(body)).toContain("isn't answering");
});

test("runs a press once when Teams delivers it twice, and gives the same answer", async () => {
  let presses = 0;
  await start({ conversation: { ...echo, action: async () => ({ text: `${++presses}` }) } });
  const twice = press("sessions.take");

  const [first, second] = [await bot.deliver(twice), await bot.deliver(twice)];

  expect(second).toEqual(first);
  expect(presses).toBe(1);
});

test("does nothing for a button that is pressed in front of others", async () => {
  await start();
  const group = { conversationType: "groupChat", id: "19:g@thread.v2" };

  const { body } = await bot.deliver({ ...press("privacy.delete"), conversation: group });

  expect(body).toMatchObject({ type: "application/vnd.microsoft.activity.message" });
  expect(bot.people.size).toBe(0);
});

test("understands the Action.Submit of clients that know no Action.Execute", async () => {
  await start();

  await bot.deliver(personalMessage("", { value: { verb: "leaders.skip", weeks: 1 } }));

  expect(bot.sent()).toMatchObject([{ summary: "leaders.skip" }]);
});

test("answers invokes that it does not know without an error of the server", async () => {
  await start();

  await expect(bot.deliver(invoke("composeExtension/queryLink", {}))).resolves.toEqual({ status: 404 });
});
