import type { Section } from "./cards/card.ts";
import { show } from "./show.ts";
import type { Message } from "./turn.ts";

interface Each extends Pick<Parameters<typeof show>[0], "text" | "hint" | "buttons"> {
  readonly sections: readonly Section[];
}

/** Several things with buttons of their own: a section of the card each, and a line of the text without numbers. */
export function showEach({ hint, sections, text, ...parts }: Each): Message {
  const said = [text, ...sections.map((section) => section.text), ...(hint === undefined ? [] : [hint])];
  return { ...show({ ...parts, text, sections, ...(hint === undefined ? {} : { hint }) }), text: said.join("\n") };
}
