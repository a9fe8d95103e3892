import type { PersonId } from "#domain/people/index.ts";
import type { PostName } from "#domain/posts/index.ts";

/** A hashtag of the network. Public, like who founded it and who looks after it: they chose to be named. */
export interface Hashtag {
  /** Without `#`, in lower case, such as `hr_onboarding`. */
  readonly name: string;
  /** Of itself and of the tags that became it. */
  readonly posts: number;
  /** When it, or a tag that became it, was last heard; null for one that was founded and not used yet. */
  readonly lastUsedAt: Temporal.Instant | null;
  /** Null for a tag that was only heard. */
  readonly foundedAt: Temporal.Instant | null;
  /** Null when nobody founded it here, or they are not known here any more. */
  readonly founderId: PersonId | null;
  /** Who looks after it: the host and perhaps a co-host. */
  readonly hosts: readonly PersonId[];
  /** What it is for, as its founder or host says it in public; null when nobody said. */
  readonly purpose: string | null;
  /** When a host last said that it should stay awake. */
  readonly keptAt: Temporal.Instant | null;
  /**
   * When its host was last asked whether it should sleep, or its followers who would look after it. Of a sleep that goes
   * on it is asked once. Null again when it gets a host, or loses the last one.
   */
  readonly askedAt: Temporal.Instant | null;
  readonly retiredAt: Temporal.Instant | null;
  /** What it is called, or part of, now; null for a tag that stands for itself. */
  readonly became: Became | null;
}

interface Became {
  /** Never a tag that became another itself. */
  readonly name: string;
  readonly how: "merged" | "renamed";
  readonly at: Temporal.Instant;
}

/** `seed`: founded, hardly used. `living`, `sleeping`: used, not for long. The others ended, and may be taken back. */
export type HashtagState = "seed" | "living" | "sleeping" | "merged" | "renamed" | "retired";

/** Somebody wants to hear of a tag: each week, or only when a question in it was settled. */
export interface Follow {
  readonly personId: PersonId;
  readonly tag: string;
  readonly how: "weekly" | "settled";
  readonly since: Temporal.Instant;
}

/** When somebody's news of tags come, by their own clock. */
export interface DigestSlot {
  readonly personId: PersonId;
  /** ISO: 1 is Monday. */
  readonly weekday: number;
  readonly time: Temporal.PlainTime;
  /** An IANA name: whose clock it follows. */
  readonly zone: string;
  /** 1 for every week; more for somebody who wants them less often. */
  readonly everyWeeks: number;
  readonly nextDueAt: Temporal.Instant;
  /** Up to when they were told. */
  readonly toldUntil: Temporal.Instant;
}

/** Two tags that seem to mean the same; offered to their hosts once, unless a host asks for it again. */
export interface MergeOffer {
  readonly id: string;
  /** The tag that would become the other. */
  readonly from: string;
  readonly into: string;
  readonly offeredAt: Temporal.Instant;
  /** The hosts who are asked. */
  readonly asked: readonly PersonId[];
  readonly agreed: readonly PersonId[];
  /** `merged`: all agreed. */
  readonly state: "open" | "merged" | "declined" | "undone";
  /** Who declined or undid it, and so may ask for it again. */
  readonly refusedBy: PersonId | null;
}

/** A department of the directory, and how its tags begin. */
export interface Department {
  /** As the directory names it. */
  readonly name: string;
  /** The first part of its tags, such as `em`; null when nobody said, and the tags that live decide. */
  readonly short: string | null;
  /** Other names that people use for it. */
  readonly aliases: readonly string[];
}

/** What happened under a tag in some time, without anybody's words. */
export interface TagNews {
  readonly tag: string;
  readonly posts: number;
  /** Questions that nobody answered yet. */
  readonly open: readonly TagPost[];
  /** Questions whose author thanked for an answer, or that were answered by a post that is stated as the answer. */
  readonly settled: readonly TagPost[];
  readonly newest: readonly TagPost[];
}

/** A post as news show it: where it is, and never what it says. */
export interface TagPost extends PostName {
  readonly placeName: string | null;
  /** The team of a channel. */
  readonly teamId: string | null;
  readonly threadId: string;
  readonly at: Temporal.Instant;
}
