import type { KeyboardEvent } from "react";

/** Enter submits and Shift+Enter breaks the line; Enter that ends the composing of a character does neither. */
export function submitsOnEnter(submit: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
}
