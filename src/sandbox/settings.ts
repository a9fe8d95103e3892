/** How the tenant's platforms behave, for as long as the tenant runs; in real seconds, whatever its clock says. */
export interface Settings {
  /** How long an access token lives. */
  accessTokenSeconds: number;
  /** How long somebody has to type the code of a device that wants to sign in. */
  deviceCodeSeconds: number;
  /** How often such a device may ask whether somebody did. */
  devicePollSeconds: number;
  /** Requests in 30 seconds, of each kind, that Viva Engage answers one user. */
  engageRequestsMax: number;
  /** The app's certificate (PEM), as it is uploaded in Entra; null where there is none. */
  clientCertificate: string | null;
}

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code, https://learn.microsoft.com/rest/api/yammer/rest-api-rate-limits */
const USUAL: Settings = {
  accessTokenSeconds: 3599,
  deviceCodeSeconds: 900,
  devicePollSeconds: 5,
  engageRequestsMax: 10,
  clientCertificate: null,
};

/** The settings, and the way back to the usual ones. */
export function tenantSettings() {
  const settings: Settings = { ...USUAL };
  return { settings, clear: () => void Object.assign(settings, USUAL) };
}
