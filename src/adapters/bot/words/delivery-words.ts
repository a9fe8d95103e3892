/** What can go wrong on the way to a person. */
export type DeliveryTrouble = "crashed" | "noAnswer" | "theirFault" | "gone" | "tooLong" | "ours";

/** About sending as a whole, to those in charge. */
export interface DeliveryWords {
  readonly notForYou: string;
  readonly askQuiet: string;
  readonly quietBegan: string;
  /** @param moment - when it began */
  quietSince(moment: string): string;
  readonly quietEnded: string;
  readonly quietWasNot: string;
  readonly quietNot: string;
  readonly endButton: string;
  readonly undeliveredNotForYou: string;
  /** @param reason - what the connector answered */
  paused(reason: string): string;
  readonly allDelivered: string;
  readonly notDelivered: string;
  /** To admins, afterwards. */
  wasPaused(facts: { moment: string; reason: string }): string;
  readonly whyPaused: string;
  /** @param trouble - or what the connector answered, where there are no words for it */
  trouble(trouble: DeliveryTrouble | string): string;
  /** @param facts.people - null where too few did to be told */
  blockedBy(facts: { people: number | null; groupMin: number }): string;
}
