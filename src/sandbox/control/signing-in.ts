import { X509Certificate } from "node:crypto";
import { z } from "zod";
import type { Consents } from "#sandbox/entra/consents.ts";
import type { DeviceCodes } from "#sandbox/entra/device-codes.ts";
import type { Sessions } from "#sandbox/entra/sessions.ts";
import type { Request, Route } from "#sandbox/http.ts";
import type { Keep } from "#sandbox/keep.ts";
import type { Settings } from "#sandbox/settings.ts";
import type { World } from "#sandbox/world.ts";
import { found, Problem, param, parsed } from "./problem.ts";

export interface SigningIn {
  readonly consents: Consents;
  readonly sessions: Sessions;
  readonly deviceCodes: DeviceCodes;
  readonly settings: Settings;
}

const Decision = z
  .strictObject({ userCode: z.string(), personId: z.string().optional(), decline: z.literal(true).optional() })
  .refine(({ personId, decline }) => (personId === undefined) === (decline === true), "Give personId or decline.");

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).publicKey.asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}

const seconds = (min: number) => z.number().min(min).max(86_400).optional();
const Changes = z.strictObject({
  accessTokenSeconds: seconds(1),
  deviceCodeSeconds: seconds(1),
  devicePollSeconds: seconds(0),
  engageRequestsMax: z.number().int().min(0).optional(),
  clientCertificate: z.string().refine(isCertificate, "Give a certificate as PEM.").nullable().optional(),
});

const Consent = z.strictObject({ scopes: z.array(z.string().min(1)) });
const AppRoles = z.strictObject({ roles: z.array(z.string().min(1)) });

/** Signing in to Entra and being signed out of it, and how long tokens live. */
export function signingInRoutes(
  { directory, keep }: World,
  { sessions, deviceCodes, settings, consents }: SigningIn,
): Route[] {
  const person = (id: string) => found(directory.person(id), `person ${id}`);
  return [
    {
      method: "POST",
      path: "/control/devicelogin",
      handle({ body }) {
        const { userCode, personId } = parsed(Decision, body);
        const done =
          personId === undefined ? deviceCodes.decline(userCode) : deviceCodes.approve(userCode, person(personId).id);
        if (!done) throw new Problem(404, "No device waits with this code.");
        return { status: 200, body: { signedIn: personId !== undefined } };
      },
    },
    {
      method: "POST",
      path: "/control/people/:personId/revoke",
      async handle(request) {
        sessions.end(person(param(request, "personId")).id);
        await keep.saved();
        return { status: 200, body: { revoked: true } };
      },
    },
    ...consentRoutes((request) => person(param(request, "personId")).id, consents, keep),
    {
      method: "PUT",
      path: "/control/people/:personId/app-roles",
      async handle(request) {
        const { roles } = parsed(AppRoles, request.body);
        keep.state.appRoles[person(param(request, "personId")).id] = roles;
        keep.changed();
        await keep.saved();
        return { status: 200, body: { roles } };
      },
    },
    { method: "GET", path: "/control/settings", handle: () => ({ status: 200, body: settings }) },
    {
      method: "PUT",
      path: "/control/settings",
      handle({ body }) {
        const given = Object.entries(parsed(Changes, body)).filter(([, value]) => value !== undefined);
        Object.assign(settings, Object.fromEntries(given));
        return { status: 200, body: settings };
      },
    },
  ];
}

/** What the person lets the app do in Graph: read, given as on Entra's page, taken back as under "My apps". */
function consentRoutes(personOf: (request: Request) => string, consents: Consents, { saved }: Keep): Route[] {
  const path = "/control/people/:personId/consents";
  const reply = (personId: string) => ({ status: 200, body: { scopes: consents.of(personId) } });
  return [
    { method: "GET", path, handle: (request) => reply(personOf(request)) },
    {
      method: "PUT",
      path,
      async handle(request) {
        const personId = personOf(request);
        consents.takeBack(personId);
        consents.give(personId, parsed(Consent, request.body).scopes);
        await saved();
        return reply(personId);
      },
    },
    {
      method: "DELETE",
      path,
      async handle(request) {
        const personId = personOf(request);
        consents.takeBack(personId);
        await saved();
        return reply(personId);
      },
    },
  ];
}
