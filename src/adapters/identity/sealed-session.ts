import { PublicClientApplication } from "@azure/msal-node";
import { entraCalls } from "./entra-calls.ts";
import { type SealedStore, seal, unseal } from "./sealed.ts";

/** Whose sign-in is kept, and where. */
export interface SignInPlace {
  readonly tenantId: string;
  readonly clientId: string;
  /** Such as `https://login.microsoftonline.com`. */
  readonly authority: string;
  readonly secrets: SealedStore;
  readonly key: Uint8Array;
}

export interface Session {
  /** What the application was made from, or wrote last; null when nobody is signed in. */
  readonly sealed: string | null;
  readonly application: PublicClientApplication;
}

const NAME = "engage-sign-in";

/** The sign-in as it is kept, sealed: MSAL's own cache, which others may replace at any time. */
export function sealedSession({ secrets, key, ...entra }: SignInPlace) {
  let session: Session | null = null;

  /** One that knows of no sign-in. */
  function newApplication(): PublicClientApplication {
    const authority = `${entra.authority}/${entra.tenantId}`;
    // Naming the host as known keeps Microsoft's list of authorities out of it, which a local tenant is not on.
    const knownAuthorities = [new URL(entra.authority).host];
    const auth = { clientId: entra.clientId, authority, knownAuthorities };
    return new PublicClientApplication({ auth, system: { networkClient: entraCalls } });
  }

  return {
    newApplication,
    async present(): Promise<Session> {
      const sealed = await secrets.read(NAME);
      if (session?.sealed === sealed) return session;
      const application = newApplication(); // a used one would mix what it knows with what it is given
      const kept = sealed === null ? null : unseal(key, NAME, sealed);
      if (kept !== null) application.getTokenCache().deserialize(kept);
      session = { sealed, application };
      return session;
    },
    async keep(application: PublicClientApplication): Promise<void> {
      const sealed = seal(key, NAME, application.getTokenCache().serialize());
      await secrets.write(NAME, sealed);
      session = { sealed, application };
    },
    /** False when somebody signed in or out meanwhile. */
    async isPresent({ sealed }: Session): Promise<boolean> {
      return (await secrets.read(NAME)) === sealed;
    },
    remove: () => secrets.write(NAME, null),
  };
}
