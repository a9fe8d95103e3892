import type { Request } from "restify";
import { AppError } from "#shared/errors.ts";

/** Whether a database can keep it: nobody types NUL, or half of a pair of surrogates. */
export function isText(value: string): boolean {
  return value.isWellFormed() && !value.includes("\0");
}

/**
 * Reads a body of JSON.
 *
 * Only what says that it is JSON: no form of another site can send that without asking first, which nobody allows it.
 *
 * @throws AppError CONTENT_TYPE_REFUSED, BODY_TOO_LARGE or REQUEST_INVALID
 */
export async function readJson(request: Request, bytesMax: number): Promise<unknown> {
  const [type] = (request.headers["content-type"] ?? "").split(";");
  const isJson = type?.trim().toLowerCase() === "application/json";
  if (!isJson || request.headers["content-encoding"] !== undefined) {
    throw new AppError("CONTENT_TYPE_REFUSED", "a body must be application/json, not compressed");
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > bytesMax) throw new AppError("BODY_TOO_LARGE", `a body may have ${bytesMax} bytes`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"), withText);
  } catch {
    throw new AppError("REQUEST_INVALID", "the body is not JSON");
  }
}

function withText(_key: string, value: unknown): unknown {
  if (typeof value === "string" && !isText(value)) throw new SyntaxError("no text");
  return value;
}
