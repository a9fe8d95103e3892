import { app, authentication, pages } from "@microsoft/teams-js";
import type { TabSettings } from "#shared/api.ts";

export type HostTheme = "light" | "dark" | "contrast";

/** What Teams says about where the tab is shown, and to whom. */
export interface Host {
  readonly theme: HostTheme;
  /** Such as `de-de`. */
  readonly locale: string;
  /** The tab's own id in the app package or, in a channel, the one chosen in its configuration. */
  readonly pageId: string;
  /** Where a link into the tab leads, such as `tags/hr_fitness`. */
  readonly subPageId: string | null;
  /** In a channel, chat or meeting, where several people have the same tab. */
  readonly isShared: boolean;
  readonly loginHint: string | null;
}

/** Teams answers in milliseconds; a page that nobody shows is not in Teams. */
const HOST_WAIT_MS = 10_000;

/** The popup for consent, in pixels: Microsoft's page fits. */
const POPUP = { width: 600, height: 700 };

/** Connects to Teams; null outside of it. */
export async function connect(settings: TabSettings): Promise<Host | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, HOST_WAIT_MS, null));
  return Promise.race([hello(settings), late]).catch(() => null);
}

async function hello(settings: TabSettings): Promise<Host> {
  await app.initialize([...settings.hosts]);
  const context = await app.getContext();
  return {
    theme: themeOf(context.app.theme),
    locale: context.app.locale,
    pageId: context.page.id,
    subPageId: context.page.subPageId || null,
    isShared: Boolean(context.channel ?? context.chat ?? context.meeting),
    loginHint: context.user?.loginHint ?? null,
  };
}

function themeOf(name: string): HostTheme {
  if (name === "contrast") return "contrast";
  return name === "dark" ? "dark" : "light";
}

export function onThemeChange(listener: (theme: HostTheme) => void): void {
  app.registerOnThemeChangeHandler((name) => listener(themeOf(name)));
}

/** Takes away Teams' own picture of something loading. */
export async function sayLoaded(): Promise<void> {
  app.notifyAppLoaded();
  await app.notifySuccess();
}

/** The person's token for our service; Teams keeps it until it ends. Throws where they have to agree to something first. */
export function token(): Promise<string> {
  return authentication.getAuthToken();
}

/** Shows Microsoft's question for these permissions in a popup; throws when it is closed or refused. */
export async function askForConsent(scopes: readonly string[], loginHint: string | null): Promise<void> {
  const asked = new URLSearchParams({ scopes: scopes.join(" "), ...(loginHint && { hint: loginHint }) });
  await authentication.authenticate({ url: `${window.location.origin}/tab/consent?${asked}`, ...POPUP });
}

/** Ends the popup. */
export function endConsent(refusal: string | null): void {
  if (refusal === null) authentication.notifySuccess();
  else authentication.notifyFailure(refusal);
}

/** Opens the chat with the bot; the text, if any, is put into the box there. */
export function openChat(botId: string, text?: string): Promise<void> {
  const query = new URLSearchParams({ users: `28:${botId}`, ...(text !== undefined && { message: text }) });
  return app.openLink(`https://teams.microsoft.com/l/chat/0/0?${query}`);
}

/** What a tab in a channel shows, once somebody presses Teams' own Save. Without a label there is nothing to save. */
export function offerTab(view: string, label: string): void {
  const contentUrl = `${window.location.origin}/tab/`;
  pages.config.registerOnSaveHandler((event) => {
    const saved = { entityId: view, suggestedDisplayName: label, contentUrl, websiteUrl: contentUrl };
    pages.config.setConfig(saved).then(
      () => event.notifySuccess(),
      () => event.notifyFailure(),
    );
  });
  pages.config.setValidityState(label !== "");
}
