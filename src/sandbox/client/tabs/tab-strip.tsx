import { Tab, TabList } from "@fluentui/react-components";
import { useViewer } from "#sandbox/client/shell/viewer.ts";

interface Props {
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** What people wrote, and the app's tabs beside it. */
export function TabStrip({ tabs, selected, onSelect }: Props) {
  const { words } = useViewer();
  return (
    <TabList
      aria-label={words.tabs.label}
      selectedValue={selected}
      onTabSelect={(_event, { value }) => onSelect(String(value))}
    >
      {tabs.map(({ id, name }) => (
        <Tab key={id} value={id}>
          {name}
        </Tab>
      ))}
    </TabList>
  );
}
