/** What the tenant's control interface answers; see docs/reference/local-tenant.md. */

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly givenName: string;
  readonly userPrincipalName: string;
  readonly department: string;
  readonly jobTitle: string;
  readonly locale: string;
  /** IANA name. */
  readonly zone: string;
  readonly roles: readonly string[];
}

/** The app that is installed in the tenant. */
export interface App {
  readonly id: string;
  readonly botId: string;
  readonly tenantId: string;
  readonly name: string;
  readonly description: string;
  readonly developer: { readonly name: string; readonly websiteUrl: string; readonly privacyUrl: string };
  /** By which the app is named when somebody signs in to it. */
  readonly resource: string;
  /** Hosts whose pages may stand in its frames. */
  readonly validDomains: readonly string[];
  /** Where the app's own host is really reached. */
  readonly origin: string;
  readonly showLoadingIndicator: boolean;
  /** Beside the chat; who has no address is the client's own. */
  readonly personalTabs: readonly {
    readonly entityId: string;
    readonly name: string;
    readonly contentUrl: string | null;
  }[];
  /** What can be added to a channel. */
  readonly channelTab: { readonly configurationUrl: string; readonly canUpdate: boolean } | null;
}

/** What the app's configuration page decides about a tab. */
export interface TabSettings {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string | null;
}

/** A tab of the app in a channel. */
export interface ChannelTab extends TabSettings {
  readonly id: string;
  readonly name: string;
}

interface Channel {
  readonly id: string;
  readonly name: string;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly memberIds: readonly string[];
  readonly channels: readonly Channel[];
}

/** A community of Viva Engage. */
export interface Community {
  readonly id: string;
  readonly name: string;
  /** Null where everybody reads and writes. */
  readonly memberIds: readonly string[] | null;
}

export type MessageType = "update" | "question" | "praise" | "announcement" | "poll" | "system";

/** An Adaptive Card as JSON. */
export type Card = Readonly<Record<string, unknown>>;

export interface ChatMessage {
  readonly id: string;
  readonly from: "bot" | "person";
  readonly at: string;
  readonly text: string;
  readonly card: Card | null;
}

export interface Chat {
  readonly installed: boolean;
  readonly blocked: boolean;
  readonly messages: readonly ChatMessage[];
}

export interface Post {
  readonly id: string;
  readonly threadId: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly editedAt: string | null;
  readonly text: string;
  /** In channels. */
  readonly card?: Card | null;
  /** In communities. */
  readonly messageType?: MessageType;
  readonly likedBy?: readonly string[];
}

export interface CalendarEntry {
  readonly id: string;
  readonly subject: string;
  readonly start: string;
  readonly end: string;
  readonly showAs: "free" | "tentative" | "busy" | "oof" | "workingElsewhere";
  readonly sensitivity: "normal" | "personal" | "private" | "confidential";
  readonly organizerId: string;
  readonly attendeeIds: readonly string[];
  readonly joinUrl: string | null;
  readonly response: "organizer" | "none" | "accepted" | "declined" | "tentativelyAccepted";
  readonly cancelled: boolean;
  /** Of those who were invited, for the organizer. */
  readonly answers: readonly {
    readonly personId: string;
    readonly response: CalendarEntry["response"];
    readonly proposed: Away | null;
  }[];
}

/** An absence, or another stretch of time; instants. */
export interface Away {
  readonly start: string;
  readonly end: string;
}

export interface Clock {
  readonly now: string;
  readonly offsetMilliseconds: number;
}

/** What became of something handed to the service; status 0: it was not reached. */
export interface Delivery {
  readonly status: number;
  readonly milliseconds: number;
}

export interface SearchResult {
  readonly title: string;
  readonly subtitle: string;
  readonly card: Card;
  /** What the app wants to hear when it is chosen; null if nothing. */
  readonly tap: unknown;
}

/** What a search of the message extension found. */
export interface Found {
  readonly delivery: Delivery;
  readonly results: readonly SearchResult[];
  /** What the app says in their place. */
  readonly message: string | null;
}

/** A dialog of the app: a card, or one sentence. */
export interface DialogShown {
  readonly title: string;
  readonly text: string | null;
  readonly card: Card | null;
}

export interface DialogAnswer {
  readonly delivery: Delivery;
  readonly dialog: DialogShown | null;
  readonly inserted: SearchResult | null;
}

/** Something in the tenant is no longer as it was read. */
export interface Change {
  readonly type: "chat" | "channel" | "communities" | "teams" | "calendar" | "clock" | "reset";
  readonly id?: string;
}
