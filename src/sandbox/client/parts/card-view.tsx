import "./card.css";
import { type Action, AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction } from "adaptivecards";
import { useEffect, useEffectEvent, useRef } from "react";
import type { Card } from "#sandbox/client/control/model.ts";
import { teamsHost } from "./card-host.ts";

/** A card's button, with what was filled in. */
export interface CardPress {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, string>>;
}

function inputsOf(action: ExecuteAction | SubmitAction): Record<string, string> {
  const set = Object.entries(action.getReferencedInputs() ?? {}).filter(([, input]) => input.isSet());
  return Object.fromEntries(set.map(([id, input]) => [id, String(input.value)]));
}

function pressOf(action: ExecuteAction): CardPress {
  const inputs = inputsOf(action);
  const { data } = action;
  const own = Object.entries(typeof data === "object" ? data : {}).filter(([key]) => !(key in inputs));
  return { verb: action.verb, data: Object.fromEntries(own), inputs };
}

function open(url: string | undefined): void {
  if (url && /^(https?:\/\/|mailto:)/i.test(url)) window.open(url, "_blank", "noopener,noreferrer");
}

interface Props {
  readonly card: Card;
  /** Without it the card's Action.Execute buttons do nothing, as in a channel. */
  readonly onPress?: (press: CardPress) => void;
  /** Without it the card's Action.Submit buttons do nothing: they are for dialogs. */
  readonly onSubmit?: (data: Readonly<Record<string, unknown>>) => void;
  /** A press is on its way: the card takes no second one. */
  readonly busy?: boolean;
}

/** An Adaptive Card, drawn by Microsoft's renderer. It refuses a press while its inputs are not valid. */
export function CardView({ card, onPress, onSubmit, busy = false }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const run = useEffectEvent((action: Action) => {
    if (action instanceof ExecuteAction) onPress?.(pressOf(action));
    if (action instanceof SubmitAction) onSubmit?.({ ...Object(action.data), ...inputsOf(action) });
    if (action instanceof OpenUrlAction) open(action.url);
  });
  const json = JSON.stringify(card);

  useEffect(() => {
    const { current } = place;
    if (!current) return;
    const drawing = new AdaptiveCard();
    drawing.hostConfig = teamsHost;
    drawing.onExecuteAction = (action) => run(action);
    drawing.parse(JSON.parse(json));
    const element = drawing.render();
    // Whoever pressed a button of the card that goes stays on the card that comes.
    const focused = current.contains(document.activeElement);
    current.replaceChildren(...(element ? [element] : []));
    if (focused) current.focus();
  }, [json]);

  return <div ref={place} className="card" tabIndex={-1} inert={busy} aria-busy={busy} />;
}
