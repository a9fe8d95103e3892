import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

let taken = 0;

/** A connector that takes everything at once, and says to whoever looks how many messages that were. */
const server = createServer((request, response) => {
  if (request.method === "POST") taken += 1;
  request.resume();
  request.on("end", () => {
    response
      .writeHead(201, { "content-type": "application/json; charset=utf-8" })
      .end(JSON.stringify({ id: "1", taken }));
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
