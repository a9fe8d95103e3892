import type { z } from "zod";
import { adminRoutes } from "./api-admin.ts";
import { expertsRoutes } from "./api-experts.ts";
import { meRoutes } from "./api-me.ts";
import { mineRoutes } from "./api-mine.ts";
import { programmeRoutes } from "./api-programme.ts";
import { tagsRoutes } from "./api-tags.ts";

/** Everything the tab can ask, by method and path. The tab itself knows these as types only. */
export const apiRoutes = {
  ...meRoutes,
  ...mineRoutes,
  ...tagsRoutes,
  ...expertsRoutes,
  ...programmeRoutes,
  ...adminRoutes,
} as const;

export type ApiRoutes = typeof apiRoutes;
export type ApiKey = keyof ApiRoutes;

/** What the route answers. */
export type ApiAnswer<Key extends ApiKey> = z.output<ApiRoutes[Key]["answer"]>;
/** What is sent along; undefined where nothing is. */
export type ApiBody<Key extends ApiKey> = ApiRoutes[Key] extends { readonly body: infer Body extends z.ZodType }
  ? z.input<Body>
  : undefined;
/** What stands behind `?`; undefined where nothing does. */
export type ApiQuery<Key extends ApiKey> = ApiRoutes[Key] extends { readonly query: infer Query extends z.ZodType }
  ? z.input<Query>
  : undefined;

/** How the service answers where it does not answer what was asked. */
export interface ApiFailure {
  /** A code of `errors.ts`, or `INTERNAL` for a mistake of ours. */
  readonly error: string;
  /** What is wrong with the request, such as `body.start`. */
  readonly fields?: readonly string[];
  /** Permissions that the person has to consent to before, if that is all that is missing. */
  readonly consent?: readonly string[];
}

/** What the page must know before anybody is signed in, from `/tab/settings.json`: public facts only. */
export interface TabSettings {
  /** The app's id at Entra, which is the bot's too. */
  readonly clientId: string;
  readonly tenantId: string;
  /** Where people consent, such as `https://login.microsoftonline.com`. */
  readonly authority: string;
  /** Origins beside Microsoft's that may show the tab: the local tenant's, else none. */
  readonly hosts: readonly string[];
}
