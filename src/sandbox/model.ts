/** What the stand-in tenant consists of. Plain JSON values, so that the state can be written to a file as it is. */

export type Locale = "de-DE" | "de-AT" | "en-GB" | "en-US" | "en-SG";

export interface Person {
  /** Entra object id (GUID, lower case). */
  readonly id: string;
  /** The bot's own name for the person in Teams, `29:…`. */
  readonly teamsId: string;
  /** Viva Engage user id: a decimal string above 2^31. */
  readonly engageId: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  readonly mail: string;
  readonly userPrincipalName: string;
  readonly department: string;
  readonly jobTitle: string;
  readonly managerId: string | null;
  readonly locale: Locale;
  /** IANA name. */
  readonly zone: string;
  /** The Windows name that mailboxSettings gives. */
  readonly windowsZone: string;
  /** 1 is Monday. */
  readonly workDays: readonly number[];
  /** Wall clock, `HH:MM`. */
  readonly workStart: string;
  readonly workEnd: string;
  /** Automatic replies; instants. */
  readonly away: { readonly start: string; readonly end: string } | null;
  /** A second address: Viva Engage knows the person by it, Entra has it in `proxyAddresses` only. */
  readonly alias?: string;
  /** The other company of somebody who is a guest in Entra. */
  readonly guestOf?: string;
}

/** Somebody in Viva Engage who is nobody in Entra; `id` is the one of Viva Engage. */
export interface Outsider extends Omit<Person, "teamsId" | "userPrincipalName" | "managerId" | "windowsZone"> {
  /** The network of a guest's own company; who has none is not a guest. */
  readonly networkId?: number;
}

/** Whoever has an account in Viva Engage. */
export type Member = Person | Outsider;

/** An Entra group; the roles of the service are such groups. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly memberIds: readonly string[];
}

export interface Channel {
  /** `19:…@thread.tacv2` */
  readonly id: string;
  readonly name: string;
  /** Standard if left out: open to the whole team, and heard by its apps. */
  readonly membershipType?: "private" | "shared";
  readonly deleted?: boolean;
}

export interface Team {
  /** Entra group id. */
  readonly id: string;
  /** The id of its General channel, which is also the team's id in activities. */
  readonly teamsId: string;
  readonly name: string;
  readonly channels: readonly Channel[];
  readonly memberIds: readonly string[];
  readonly archived?: boolean;
  readonly deleted?: boolean;
  /** The app was taken out of the team. */
  readonly appRemoved?: boolean;
}

/** What somebody thinks of a post, by Teams' name for it. */
interface Reaction {
  readonly personId: string;
  readonly type: string;
  readonly at: string;
}

/** What Teams itself notes in a channel, such as a new name; under Graph's names. */
export interface SystemEvent {
  /** Such as `channelRenamed`. */
  readonly kind: string;
  readonly initiatorId: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A Viva Engage community, or a private conversation, which has members like a private one. */
export interface Community {
  readonly id: string;
  readonly name: string;
  /** Who reads and writes there; everybody if left out. */
  readonly memberIds?: readonly string[];
  /** Whether it is a private conversation. */
  readonly direct?: boolean;
}

/** What a message of Viva Engage is; the network writes the system's itself. */
export type MessageType = "update" | "question" | "praise" | "announcement" | "poll" | "system";

/** A post in a channel or a community. */
export interface ChannelPost {
  /** Teams: epoch milliseconds as a string, unique in the tenant. Engage: a decimal string. */
  readonly id: string;
  /** A channel's or a community's id. */
  readonly placeId: string;
  /** The thread's first post; its own id for that one. */
  readonly threadId: string;
  readonly fromId: string;
  readonly at: string;
  readonly text: string;
  /** Ids of the people mentioned with `<at>`. */
  readonly mentionIds: readonly string[];
  /** A card that a message extension inserted. */
  readonly card: unknown;
  /** When its author last changed it; Viva Engage does not tell. */
  readonly editedAt?: string;
  /** When it was deleted; the platforms still know that it was there. */
  readonly deletedAt?: string;
  /** In Viva Engage; an update if left out. */
  readonly messageType?: MessageType;
  /** Who likes it, in Viva Engage. */
  readonly likedByIds?: readonly string[];
  /** In Teams. */
  readonly reactions?: readonly Reaction[];
  /** What an edited post said at first. */
  readonly original?: Pick<ChannelPost, "text" | "mentionIds">;
  /** Makes this a note of Teams itself, which nobody wrote. */
  readonly event?: SystemEvent;
  /** Which of all changes to posts its last one was; the organisation's own posts have none until they change. */
  readonly revision?: number;
}

/** A calendar entry as its mailbox shows it. A meeting of two people is one entry in each mailbox with the same `uid`. */
export interface CalendarEntry {
  readonly id: string;
  readonly uid: string;
  readonly ownerId: string;
  readonly organizerId: string;
  readonly attendeeIds: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly start: string;
  readonly end: string;
  readonly showAs: "free" | "tentative" | "busy" | "oof" | "workingElsewhere";
  readonly sensitivity: "normal" | "personal" | "private" | "confidential";
  readonly joinUrl: string | null;
  readonly transactionId: string | null;
  readonly response: "organizer" | "none" | "accepted" | "declined" | "tentativelyAccepted";
  readonly cancelled: boolean;
  /** Another time that the owner, who was invited, proposed; instants. */
  readonly proposed?: { readonly start: string; readonly end: string };
  /** In the organizer's mailbox: when somebody last answered, which changes the event for Graph. */
  readonly answeredAt?: string;
  /** Fields of a Graph event that are only kept and given back, such as `location`, under Graph's names. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Everything the seed makes; the same seed and start give the same organisation. */
export interface Organisation {
  readonly tenantId: string;
  /** Entra application id of the bot. */
  readonly appId: string;
  readonly people: readonly Person[];
  readonly groups: {
    readonly owners: Group;
    readonly admins: Group;
    readonly champions: Group;
    readonly worksCouncil: Group;
  };
  readonly teams: readonly Team[];
  readonly communities: readonly Community[];
  readonly outsiders: readonly Outsider[];
  readonly posts: readonly ChannelPost[];
  readonly entries: readonly CalendarEntry[];
  /** What sample people say to the bot once, when the service is first reached: volunteers introduce themselves. */
  readonly opening: readonly { readonly personId: string; readonly text: string }[];
}
