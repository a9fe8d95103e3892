/** Keys, in lower case, under which people's words and names travel. */
const PERSONAL = new Set([
  "attendees",
  "body",
  "content",
  "description",
  "displayname",
  "email",
  "givenname",
  "html",
  "mail",
  "name",
  "subject",
  "surname",
  "text",
  "upn",
  "userprincipalname",
]);
const SECRET = /(?:authorization|token|secret|password|assertion|cookie|credential|privatekey|api_?key)$/i;
/** A JSON Web Token, or what follows `Bearer`. */
const TOKEN = /\bBearer\s+\S+|\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/gi;

const DEPTH_MAX = 5;
const ENTRIES_MAX = 50;
const LENGTH_MAX = 500;
const CAUSES_MAX = 3;
const FRAMES_MAX = 12;
const ISSUES_MAX = 5;

/** The string without tokens, and not for ever. */
export function scrub(text: string): string {
  // Cut first: the patterns then never see a hostile length. What a cut token leaves is no longer one.
  const head = text.length > LENGTH_MAX ? `${text.slice(0, LENGTH_MAX)}…` : text;
  return head.replace(TOKEN, "[token]");
}

/** What a failed zod parse complains about: where and what, never the value. */
function issuesOf(error: Error): unknown {
  if (!("issues" in error) || !Array.isArray(error.issues)) return undefined;
  return error.issues.slice(0, ISSUES_MAX).map((issue) => `${issue?.path?.join?.(".")}: ${issue?.code}`);
}

/**
 * An error as far as it may be told: no field but name, code and status, and nothing that its message quotes unless
 * the message is our own, because parsers and databases quote what they were given.
 */
function describe(error: Error, causes = CAUSES_MAX): unknown {
  const ours = error.name === "AppError";
  const code = "code" in error && ["string", "number"].includes(typeof error.code) ? error.code : undefined;
  const issues = issuesOf(error);
  const message = issues ? undefined : scrub(ours ? error.message : error.message.replace(/"[^"]*"?|`[^`]*`?/g, '"…"'));
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: scrub(error.name),
    ...(code !== undefined && { code }),
    ...(message !== undefined && { message }),
    ...(issues !== undefined && { issues }),
    at: frames?.slice(0, FRAMES_MAX).map((line) => line.trim().slice(3)),
    ...(error.cause instanceof Error && causes > 0 && { cause: describe(error.cause, causes - 1) }),
  };
}

function harmlessFields(fields: object, depth: number): Record<string, unknown> {
  const told: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields).slice(0, ENTRIES_MAX)) {
    const hidden = PERSONAL.has(key.toLowerCase()) || SECRET.test(key);
    told[key] = hidden ? "[hidden]" : harmless(value, depth + 1);
  }
  return told;
}

/** A copy of the value that may stand in a log: small, flat, and without secrets or anybody's words. */
export function harmless(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return scrub(value);
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "function" || typeof value === "symbol") return undefined;
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Error) return describe(value);
  if (ArrayBuffer.isView(value)) return "[bytes]";
  if (depth >= DEPTH_MAX) return "[deep]";
  if (Array.isArray(value)) return value.slice(0, ENTRIES_MAX).map((item) => harmless(item, depth + 1));
  if ("toJSON" in value && typeof value.toJSON === "function") return harmless(value.toJSON(), depth + 1);
  return harmlessFields(value, depth);
}
