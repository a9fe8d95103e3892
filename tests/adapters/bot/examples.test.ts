/** Activities as Microsoft's documentation prints them, flaws and all. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { botMention, channelMessage, installation, invoke, personalMessage } from "#tests/adapters/bot/activities.ts";
import { startBot, type TestBot } from "#tests/adapters/bot/bot.ts";
import { TENANT_ID } from "#tests/adapters/bot/issuer.ts";

type Body = Readonly<Record<string, unknown>>;
interface Example {
  readonly name: string;
  readonly body: Body;
}

/** The printed ones lie beside the checkout, on some machines only. */
const FILE = join(import.meta.dirname, "../../../../shared/examples/teams/activities.json");

const ours: readonly Example[] = [
  { name: "post", body: channelMessage("Our plant opens") },
  { name: "mention", body: channelMessage("<at>Vorbild</at> help", { entities: [botMention] }) },
  { name: "message", body: personalMessage("help") },
  { name: "installation", body: installation("add") },
  { name: "fetchTask", body: invoke("composeExtension/fetchTask", { commandId: "Test" }) },
  { name: "query", body: { type: "invoke", name: "composeExtension/query", value: {} } },
  { name: "reaction", body: channelMessage("", { type: "messageReaction", reactionsAdded: [{ type: "like" }] }) },
];
const printed: readonly Example[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")).activities : [];
const examples = [...ours, ...printed].map(({ name, body }, index) => [`${index} ${name}`, body] as const);

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

/** As our tenant would send it; what the documentation leaves out of an example stays out. */
function inOurTenant(body: Body): Body {
  const { conversation, channelData } = body as { conversation?: object; channelData?: object };
  return {
    ...body,
    ...(conversation && { conversation: { ...conversation, tenantId: TENANT_ID } }),
    channelData: { ...channelData, tenant: { id: TENANT_ID } },
  };
}

/** What every activity has, for the examples that print only what they are about. */
function completed(body: Body): Body {
  const { type, ...rest } = personalMessage("");
  return { ...rest, type, ...body };
}

test.each(examples)("%s is answered without an error of the server", async (_name, body) => {
  const { status } = await bot.deliver(inOurTenant(body));

  expect([200, 400, 404]).toContain(status);
});

test.each(examples)("%s is let in and answered once it is complete", async (_name, body) => {
  const { status } = await bot.deliver(inOurTenant(completed(body)));

  expect([200, 404]).toContain(status);
});
