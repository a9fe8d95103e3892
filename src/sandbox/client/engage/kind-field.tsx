import { Field, Select } from "@fluentui/react-components";
import type { MessageType } from "#sandbox/client/control/model.ts";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

/** What people write; polls and the system's notes come from elsewhere. */
const kinds = ["update", "question", "praise", "announcement"] as const satisfies readonly MessageType[];

interface Props {
  readonly kind: MessageType;
  readonly onChoose: (kind: MessageType) => void;
}

/** Which kind of message a thread of Viva Engage begins with. */
export function KindField({ kind, onChoose }: Props) {
  const { words } = useViewer();
  return (
    <Field label={words.engage.kind} orientation="horizontal">
      <Select value={kind} onChange={(_event, { value }) => onChoose(kinds.find((one) => one === value) ?? "update")}>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {words.engage.kinds[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
