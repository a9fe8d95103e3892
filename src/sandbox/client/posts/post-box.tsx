import { Textarea } from "@fluentui/react-components";
import type { Ref } from "react";
import { submitsOnEnter } from "#sandbox/client/parts/submits-on-enter.ts";

interface Props {
  readonly label: string;
  readonly text: string;
  readonly box?: Ref<HTMLTextAreaElement>;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
}

/** The box in which a post is written or changed. */
export function PostBox({ label, text, box, onChange, onSubmit }: Props) {
  return (
    <Textarea
      textarea={{ ref: box }}
      autoFocus
      rows={3}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(_event, { value }) => onChange(value)}
      onKeyDown={submitsOnEnter(onSubmit)}
    />
  );
}
