import type { AddressInfo } from "node:net";
import restify from "restify";

/** What any route costs that parses the body and answers with a little JSON. */
const server = restify.createServer();
server.post(
  "/api/messages",
  restify.plugins.jsonBodyParser({ mapParams: false }),
  async (request: restify.Request, response: restify.Response) => {
    response.send(200, { id: request.body.id });
  },
);
server.listen(0, "127.0.0.1", () => {
  const { port } = server.server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
