import { AuthError, type AuthenticationResult, InteractionRequiredAuthError } from "@azure/msal-node";
import { AppError } from "#shared/errors.ts";
import { type SignInPlace, sealedSession } from "./sealed-session.ts";
import { reason } from "./token-source.ts";

/** What a person needs to sign in on another device. */
export interface DevicePrompt {
  readonly address: string;
  readonly code: string;
  readonly minutes: number;
}

/** The sign-in of the account that reads Viva Engage for us: its interface answers people only, no applications. */
export interface EngageTokens {
  /**
   * @param fresh - true when the last token was refused: it may have been revoked before its time
   * @throws AppError ENGAGE_SIGNED_OUT, TOKEN_UNAVAILABLE
   */
  token(fresh?: boolean): Promise<string>;
  /**
   * Signs in by a code that a person types in elsewhere, in place of whoever was signed in.
   *
   * @returns as whom: the account's user name
   */
  signIn(show: (prompt: DevicePrompt) => void): Promise<string>;
  signOut(): Promise<void>;
}

/** Whatever was consented to. https://learn.microsoft.com/rest/api/yammer/authentication-1 */
const SCOPES = ["https://www.yammer.com/.default"];

/** A token is renewed so long before it expires: Microsoft's services accept five minutes of difference between clocks. */
const RENEWAL_MS = 5 * 60_000;

/** True when only a person can help: a password, a consent or the account has changed. */
function isEnded(error: unknown): boolean {
  if (error instanceof InteractionRequiredAuthError) return true;
  return error instanceof AuthError && error.errorCode === "invalid_grant";
}

/**
 * Delegated tokens for Viva Engage. A new sign-in, made by another process, counts from the next token on.
 *
 * @param options.refreshToken - stands in while nobody is signed in, and once that sign-in was ended
 */
export function engageTokens(options: SignInPlace & { readonly refreshToken?: string | undefined }): EngageTokens {
  const kept = sealedSession(options);
  let seed = options.refreshToken;
  /** Kept beside MSAL's cache, in which it finds a token only by the very words of the scope that Entra gave. */
  let access: { readonly token: string; readonly account: string | undefined; readonly renewAt: number } | null = null;

  function use(result: AuthenticationResult): string {
    const renewAt = (result.expiresOn?.getTime() ?? 0) - RENEWAL_MS;
    access = { token: result.accessToken, account: result.account?.homeAccountId, renewAt };
    return access.token;
  }

  /** Begins anew with the refresh token of the environment; one that was refused is not tried again. */
  async function sow(): Promise<string | null> {
    if (seed === undefined) return null;
    const application = kept.newApplication();
    try {
      const request = { refreshToken: seed, scopes: SCOPES, forceCache: true };
      const result = await application.acquireTokenByRefreshToken(request);
      if (!result) return null;
      await kept.keep(application);
      return use(result);
    } catch (error) {
      if (isEnded(error)) seed = undefined;
      throw error;
    }
  }

  async function obtain(fresh: boolean): Promise<string | null> {
    const session = await kept.present();
    const [account] = await session.application.getTokenCache().getAllAccounts();
    if (!account) return sow();
    if (!fresh && access?.account === account.homeAccountId && Date.now() < access.renewAt) return access.token;
    try {
      const request = { account, scopes: SCOPES, forceRefresh: true };
      const result = await session.application.acquireTokenSilent(request);
      if (await kept.isPresent(session)) await kept.keep(session.application);
      return use(result);
    } catch (error) {
      if (isEnded(error) && seed !== undefined) return sow();
      throw error;
    }
  }

  return {
    async token(fresh = false) {
      const token = await obtain(fresh).catch((error: unknown) => {
        if (isEnded(error)) throw new AppError("ENGAGE_SIGNED_OUT", `Entra ended the sign-in (${reason(error)})`);
        throw new AppError("TOKEN_UNAVAILABLE", `Entra gave no token for Viva Engage (${reason(error)})`);
      });
      if (token === null) throw new AppError("ENGAGE_SIGNED_OUT", "nobody is signed in: npm run engage:sign-in");
      return token;
    },
    async signIn(show) {
      const application = kept.newApplication();
      const request = {
        scopes: SCOPES,
        deviceCodeCallback: (prompt: { verificationUri: string; userCode: string; expiresIn: number }) =>
          show({ address: prompt.verificationUri, code: prompt.userCode, minutes: Math.floor(prompt.expiresIn / 60) }),
      };
      const result = await application.acquireTokenByDeviceCode(request).catch((error: unknown) => {
        throw new AppError("TOKEN_UNAVAILABLE", `Entra let nobody sign in (${reason(error)})`);
      });
      await kept.keep(application);
      return result?.account?.username ?? "somebody";
    },
    signOut: () => kept.remove(),
  };
}
