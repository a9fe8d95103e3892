import type { enFormats } from "./en-formats.ts";

export const deFormats: typeof enFormats = {
  quick: "kurzes Gespräch, 15 Minuten",
  half: "halbe Stunde",
  hour: "Expertenstunde",
  shadow: "Mitlaufen, eine Stunde über die Schulter schauen",
  mentoring: "Reverse Mentoring, 45 Minuten alle zwei Wochen, sechsmal",
};
