import type { Desk } from "#sandbox/desk.ts";
import type { Reply, Request } from "#sandbox/http.ts";
import type { Member } from "#sandbox/model.ts";
import { exportOf } from "./export.ts";
import { isVerifiedAdmin } from "./user-view.ts";

function instant(text: string | null): Temporal.Instant | null | "wrong" {
  if (text === null) return null;
  try {
    return Temporal.Instant.from(text);
  } catch {
    return "wrong";
  }
}

/** `GET /export`, for verified administrators. https://learn.microsoft.com/rest/api/yammer/network-data-export */
export function answerExport(desk: Desk, viewer: Member | undefined, { query }: Request): Reply {
  if (!isVerifiedAdmin(desk, viewer)) return { status: 403, body: { base: "Only verified admins may export data." } };
  const [since, until] = [instant(query.get("since")), instant(query.get("until"))];
  if (since === null || since === "wrong" || until === "wrong") {
    return { status: 400, body: { base: "Give since, and until if need be, as ISO 8601 with an offset." } };
  }
  return exportOf(desk, { since, until, models: query.getAll("model") });
}
