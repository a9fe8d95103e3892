import type { settingWordsEn } from "./setting-words-en.ts";

/** Addresses nobody, so that nobody is addressed wrongly. */
export const settingWordsDe: typeof settingWordsEn = {
  PORT: "Wo der Dienst lauscht",
  HOST: "Netzwerkschnittstelle; 0.0.0.0 in einem Container",
  LOG_LEVEL: "Wie ausführlich das Log ist",
  DATA_DIR: "Hier liegen die eingebaute Datenbank und der Schlüssel der Hashes",
  DATABASE_URL: "PostgreSQL statt der eingebauten Datenbank: postgres://…",
  HASH_KEY: "Schlüssel aller Hashes; nötig neben DATABASE_URL, sonst in DATA_DIR erzeugt",
  METRICS_TOKEN: "Was Prometheus bei /metrics vorzeigt; ohne lesen das nur die eigenen Befehle",
  MICROSOFT_APP_ID: "Anwendungs-ID (Client-ID) der App in Entra, auch die des Bots",
  MICROSOFT_APP_TENANT_ID: "Verzeichnis-ID (Mandanten-ID)",
  MICROSOFT_APP_PASSWORD: "Geheimer Clientschlüssel; oder eines der nächsten drei",
  MICROSOFT_APP_CERTIFICATE: "Pfad einer PEM-Datei mit Zertifikat und Schlüssel",
  MANAGED_IDENTITY_CLIENT_ID: "Vom Benutzer zugewiesene verwaltete Identität",
  FEDERATED_TOKEN_FILE: "Token-Datei einer Workload-Identität",
  POLICY_FILE: "Was gespeichert werden darf, wie lange, und wer es sieht; unterschrieben von beiden Seiten",
  OWNERS_GROUP_ID: "Gruppe der Programmverantwortlichen in Entra",
  ADMINS_GROUP_ID: "Gruppe der Administration in Entra",
  CHAMPIONS_GROUP_ID: "Gruppe der Champions in Entra",
  WORKS_COUNCIL_GROUP_ID: "Gruppe des Betriebsrats in Entra",
  ENTRA_AUTHORITY: "Anmeldung einer anderen Cloud",
  BOT_OPENID_METADATA: "Wo die Schlüssel eingehender Tokens veröffentlicht sind",
  GRAPH_URL: "Microsoft Graph einer anderen Cloud",
  ENGAGE_URL: "REST-Schnittstelle von Viva Engage",
  ENGAGE_REFRESH_TOKEN: "Meldet das Konto an, das Viva Engage liest; oder: npm run engage:sign-in",
  ENGAGE_GRAPH: "Namen von Communitys über Graph, solange niemand angemeldet ist; braucht Community.Read.All",
  HOUSE_WORDS_FILE: "Eigene Fachwörter des Hauses, nach denen der Coach fragt: docs/reference/house-words.md",
  SECRET_NAMES_FILE: "Namen, etwa von Kunden, nach denen kein Hashtag heißen darf; einer je Zeile",
  PUBLIC_URL:
    "Öffentliche Adresse des Dienstes: für den Tab und die Seite, von der sich ein Text kopieren lässt; sonst gibt es beides nicht",
  NOTIFICATION_URL: "Öffentliche Adresse des Dienstes, an der Graph Änderungen und Löschungen sofort meldet; sonst aus",
  OTEL_EXPORTER_OTLP_ENDPOINT:
    "Wohin die Traces gehen, an einen OpenTelemetry-Collector: http://localhost:4318; sonst entstehen keine",
  LOCAL_TENANT_URL: "Setzt „npm start“ für den lokalen Mandanten; nie von Hand",
};
