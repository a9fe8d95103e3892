/** Who signs the policy. */
export const SIGNERS = ["owner", "worksCouncil"] as const;
export type Signer = (typeof SIGNERS)[number];
export type BySigner<Value> = Readonly<Record<Signer, Value>>;

/** Everything whose time the policy sets. */
export const KEPT_NAMES = [
  "posts",
  "names",
  "copies",
  "words",
  "notices",
  "drafts",
  "proposals",
  "sessions",
  "wantedHours",
  "questions",
] as const;
export type KeptName = (typeof KEPT_NAMES)[number];

/** The same in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly de: string;
}

/** `self`: whom it is about. `counterpart`: the other person of the same conversation. */
export const READERS = ["self", "counterpart", "everybody", "owner", "admin", "worksCouncil", "nobody"] as const;
export type PolicyReader = (typeof READERS)[number];

/** Something that is stored. */
export interface StoredCategory {
  readonly id: string;
  readonly name: Bilingual;
  readonly what: Bilingual;
  readonly why: Bilingual;
  /** Until when; `{posts}` stands for the time of that name. */
  readonly kept: Bilingual;
  readonly seenBy: readonly PolicyReader[];
  /** The id of its legal ground. */
  readonly ground: string;
  /** Names of stores as an export lists them. */
  readonly stores: readonly string[];
  /** Columns by table. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
}

/** Something that can be asked, by whom. */
export interface PolicyInterface {
  readonly id: string;
  readonly answers: Bilingual;
  readonly seenBy: readonly PolicyReader[];
  /** Routes of the tab; `*` at the end stands for whatever follows. */
  readonly routes: readonly string[];
}

interface Entry {
  readonly id: string;
  readonly text: Bilingual;
}

/** How long something is kept: as the policy words it, and in hours, because an instant knows no longer unit. */
export interface KeptFor {
  readonly amount: number;
  readonly unit: "minutes" | "days" | "weeks" | "months";
  readonly time: Temporal.Duration;
}

/** What owner and works council agreed on, and sign. */
export interface Policy {
  readonly version: number;
  readonly date: Temporal.PlainDate;
  /** So long after its date it ends, unless a newer one was signed. */
  readonly ends: KeptFor;
  /** The smallest group about which a number may be shown. */
  readonly smallestGroup: number;
  readonly retention: Readonly<Record<KeptName, KeptFor>>;
  /** Ed25519 public keys, as Base64 of their DER. */
  readonly keys: BySigner<string>;
  readonly purpose: Bilingual;
  /** Legal grounds, each as a short name and in full. */
  readonly grounds: readonly (Entry & { readonly name: Bilingual })[];
  readonly stored: readonly StoredCategory[];
  readonly interfaces: readonly PolicyInterface[];
  /** What no interface answers. */
  readonly forbidden: readonly Entry[];
  /** What nobody can keep from being known. */
  readonly limits: readonly Entry[];
}

/** A policy as it lies in its file. */
export interface SignedPolicy {
  readonly policy: Policy;
  /** Byte for byte, as UTF-8. */
  readonly content: string;
  readonly sha256: string;
  /** Base64; null where there is none. */
  readonly signatures: BySigner<string | null>;
}

/** What was found in the place of the policy. */
export type FoundPolicy =
  | ({ readonly kind: "read" } & SignedPolicy)
  | { readonly kind: "missing" }
  | { readonly kind: "invalid"; readonly reasons: readonly string[] };

/** What tells a policy from others, and what the next is measured by. */
export interface PolicyIdentity {
  readonly version: number;
  readonly sha256: string;
  readonly keys: BySigner<string>;
}

/** A policy that both signed, as it is kept; what comes after it has to be signed with its keys. */
export interface AcceptedPolicy extends PolicyIdentity {
  readonly content: string;
  readonly signatures: BySigner<string>;
  readonly acceptedAt: Temporal.Instant;
}

export type PolicyObjection =
  | { readonly code: "missing" }
  | { readonly code: "invalid"; readonly reasons: readonly string[] }
  /** It sets times that the code does not know how to keep. */
  | { readonly code: "unenforceable"; readonly names: readonly KeptName[] }
  /** Signed with keys that everybody has. */
  | { readonly code: "demonstration" }
  | { readonly code: "unsigned" | "badSignature"; readonly by: readonly Signer[] }
  /** An older one than is agreed, or another one of the same version. */
  | { readonly code: "older" | "notRaised"; readonly agreed: number }
  | { readonly code: "ended"; readonly at: Temporal.Instant }
  /** What is kept of what was agreed, this version, is not what both signed: somebody changed it in the database. */
  | { readonly code: "forged"; readonly version: number };

/** Whether what both signed is what the service works by. If it is not, nothing is said or shown unasked. */
export type PolicyState =
  | {
      readonly kind: "inForce";
      readonly version: number;
      readonly since: Temporal.Instant;
      readonly until: Temporal.Instant;
    }
  | {
      readonly kind: "notInForce";
      readonly why: PolicyObjection;
      /** What was agreed last; its terms hold on. */
      readonly agreed: { readonly version: number; readonly since: Temporal.Instant } | null;
    };

/** What a service is held to. */
export type PolicyTerms = Pick<Policy, "smallestGroup" | "retention" | "stored" | "forbidden" | "limits">;
