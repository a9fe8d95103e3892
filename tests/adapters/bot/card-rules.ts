import { expect } from "@jest/globals";
import type { Message } from "#adapters/bot/turn.ts";

type Json = Readonly<Record<string, unknown>>;

/** Every part of a card, however deep. */
export function partsOf(card: unknown): Json[] {
  if (typeof card !== "object" || card === null) return [];
  if (Array.isArray(card)) return card.flatMap(partsOf);
  const own = "type" in card ? [card as Json] : [];
  return [...own, ...Object.values(card).flatMap(partsOf)];
}

/** What every card of the bot must keep to, so that each Teams client shows it and a screen reader reads it. */
export function expectGoodCard({ card, text }: Message): void {
  expect(card).toMatchObject({ type: "AdaptiveCard", version: "1.5" });
  expect(text.length).toBeGreaterThan(0);
  // Teams refuses what is larger.
  expect(JSON.stringify(card).length).toBeLessThan(28_000);
  const parts = partsOf(card);
  for (const input of parts.filter(({ type }) => `${type}`.startsWith("Input."))) {
    expect(input).toMatchObject({ id: expect.any(String), label: expect.any(String) });
    if (input["isRequired"] !== false) {
      expect(input).toMatchObject({ isRequired: true, errorMessage: expect.any(String) });
    }
  }
  for (const action of parts.filter(({ type }) => type === "Action.Execute")) {
    const { data, title, verb } = action;
    const fallback = { type: "Action.Submit", title, data: { ...(data as Json), verb } };
    expect(action).toMatchObject({ title: expect.any(String), verb: expect.any(String), fallback });
  }
  for (const block of parts.filter(({ type }) => type === "TextBlock")) expect(block).toMatchObject({ wrap: true });
  expect((card as { actions?: unknown[] })?.actions?.length ?? 0).toBeLessThanOrEqual(6);
}

/** The buttons of a card: verb, title and data. */
export function buttonsOf({ card }: Message): { verb: string; title: string; data: Record<string, unknown> }[] {
  return partsOf(card).filter(({ type }) => type === "Action.Execute") as never;
}

/** Everything a card says in text blocks. */
export function textsOf({ card }: Message): string[] {
  return partsOf(card).flatMap(({ type, text }) => (type === "TextBlock" ? [`${text}`] : []));
}
