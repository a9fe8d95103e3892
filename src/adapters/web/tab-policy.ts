/**
 * Where Teams, Outlook and Microsoft 365 show tabs.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements (read 2026-11-21)
 */
const MICROSOFT_HOSTS = [
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://outlook-sdf.office.com",
  "https://outlook-sdf.office365.com",
];

/**
 * The hash of an empty text. Fluent UI makes empty style elements and fills them rule by rule, which no policy looks
 * at; a style element with anything in it stays forbidden.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What the tab needs of a browser: nothing but its own files, and the clipboard. */
const FEATURES_OFF = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"];

/**
 * The headers of everything under `/tab/`: it loads from here alone, runs what stands in its files alone, and is shown
 * by the named hosts alone.
 *
 * @param hosts - origins beside Microsoft's that may show it
 */
export function tabHeaders(hosts: readonly string[]): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[...MICROSOFT_HOSTS, ...hosts].join(" ")}`,
  ];
  return {
    "content-security-policy": policy.join("; "),
    "permissions-policy": FEATURES_OFF.map((feature) => `${feature}=()`).join(", "),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
}
