import { Choice, ChoiceSetInput, TextInput, TimeInput } from "@microsoft/teams.cards";
import { inOrder } from "./plain.ts";

interface Labelled {
  readonly id: string;
  /** Read out by screen readers. */
  readonly label: string;
  /** Shown when it is left empty. */
  readonly missing: string;
}

export function choices(
  { id, label, missing }: Labelled,
  options: readonly { readonly title: string; readonly value: string }[],
  chosen?: string,
): ChoiceSetInput {
  const input = new ChoiceSetInput(...options.map(choice))
    .withId(id)
    .withLabel(label)
    .withIsRequired(true)
    .withErrorMessage(missing);
  return chosen === undefined ? input : input.withValue(chosen);
}

function choice({ title, value }: { readonly title: string; readonly value: string }): Choice {
  return new Choice({ title: inOrder(title), value });
}

/** @param chosen - `HH:MM` */
export function time({ id, label, missing }: Labelled, chosen: string): TimeInput {
  return new TimeInput({ id, label, isRequired: true, errorMessage: missing, value: chosen });
}

export function line({ id, label, missing }: Labelled, maxLength: number): TextInput {
  return new TextInput({ id, label, isRequired: true, errorMessage: missing, maxLength });
}

/** A text of more than one line. */
export function paragraph(labelled: Labelled, maxLength: number): TextInput {
  return line(labelled, maxLength).withIsMultiline(true);
}

/** @param value - what stands there already */
export function optionalLine({ id, label }: Omit<Labelled, "missing">, maxLength: number, value = ""): TextInput {
  return new TextInput({ id, label, isRequired: false, maxLength, value });
}

/** Choices of which any number can be taken; the answer has their values, with commas between them. */
export function several(
  { id, label }: Omit<Labelled, "missing">,
  options: readonly { readonly title: string; readonly value: string }[],
  chosen: readonly string[],
): ChoiceSetInput {
  return new ChoiceSetInput(...options.map(choice))
    .withId(id)
    .withLabel(label)
    .withIsMultiSelect(true)
    .withIsRequired(false)
    .withStyle("expanded")
    .withWrap(true)
    .withValue(chosen.join(","));
}
