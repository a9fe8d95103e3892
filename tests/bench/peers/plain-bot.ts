import type { AddressInfo } from "node:net";
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request } from "botbuilder";
import restify from "restify";

/**
 * A bot as botbuilder's samples write it. It echoes what is said in private and has nothing to say to a channel.
 *
 * Its tokens for the connector are there already, which is the best case: ours are looked up in a cache.
 */
const { MICROSOFT_APP_ID: appId = "", BOT_OPENID_METADATA: metadata = "" } = process.env;

type Factory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;
type Credentials = Awaited<ReturnType<Factory["createCredentials"]>>;

const credentials: Credentials = {
  async signRequest(request) {
    request.headers.set("authorization", "Bearer a-token-that-is-always-fresh");
    return request;
  },
};
const settings = {
  MicrosoftAppId: appId,
  ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/botframework.com",
  ToChannelFromBotOAuthScope: "https://api.botframework.com",
  ToBotFromChannelTokenIssuer: "https://api.botframework.com",
  ToBotFromChannelOpenIdMetadataUrl: metadata,
  OAuthUrl: "https://api.botframework.com",
  CallerId: "urn:botframework:azure",
};
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(settings, {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentials,
  }),
);

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const { conversation, text } = context.activity;
  if (conversation.conversationType === "personal") await context.sendActivity(`You said: ${text}`);
  await next();
});

const server = restify.createServer();
server.post(
  "/api/messages",
  restify.plugins.jsonBodyParser({ mapParams: false }),
  async (request: restify.Request, response: restify.Response) => {
    await adapter.process(request as Request, response, (context) => bot.run(context));
  },
);
server.listen(0, "127.0.0.1", () => {
  const { port } = server.server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
