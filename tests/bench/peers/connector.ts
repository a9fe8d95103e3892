import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A connector that takes everything at once. */
const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    response.writeHead(201, { "content-type": "application/json; charset=utf-8" }).end('{"id":"1"}');
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
