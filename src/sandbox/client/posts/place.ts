/** Where posts stand: a channel of Teams or a community of Viva Engage. */
export interface Place {
  readonly kind: "channel" | "community";
  readonly id: string;
  readonly name: string;
}
