import { z } from "zod";
import { type ApiRoute, Moment } from "./api-route.ts";

/** Who is asking, as the service knows them. */
const Me = z.object({
  name: z.string(),
  language: z.enum(["en", "de"]),
  /** An IANA name. */
  zone: z.string(),
  roles: z.array(z.enum(["owner", "admin", "champion", "worksCouncil"])),
  /** The service's present, from which the page counts on: in a local tenant it is not the browser's. */
  now: Moment,
});

export const meRoutes = {
  "GET /api/me": { who: "everybody", answer: Me },
} as const satisfies Record<string, ApiRoute>;
