import type { IncomingMessage } from "node:http";

/** Longest body that is read. https://learn.microsoft.com/graph/throttling-limits (4 MB in one request) */
const BODY_MAX_BYTES = 4 * 1024 * 1024;

/** A body that cannot be read, with the status that says so. */
export class BodyError extends Error {
  override readonly name = "BodyError";
  readonly status: 400 | 413;

  constructor(status: 400 | 413, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

async function bytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_MAX_BYTES) throw new BodyError(413, `The body is longer than ${BODY_MAX_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Names that occur more than once become lists, as in `direct_to_user_ids[]=1&direct_to_user_ids[]=2`. */
function form(text: string): Record<string, string | string[]> {
  const fields = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = fields.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

/**
 * The parsed body: JSON or a form; undefined when there is none.
 *
 * What goes to `/control` is JSON whatever its content type says, because `curl -d` calls everything a form.
 */
export async function readBody(request: IncomingMessage, path: string): Promise<unknown> {
  const text = (await bytes(request)).toString("utf8");
  if (text === "") return undefined;
  const type = request.headers["content-type"] ?? "application/json";
  if (type.startsWith("application/x-www-form-urlencoded") && !path.startsWith("/control")) return form(text);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new BodyError(400, `The body is not JSON: ${(cause as Error).message}`, { cause });
  }
}
