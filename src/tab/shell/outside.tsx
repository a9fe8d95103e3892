import { Body1, Link } from "@fluentui/react-components";
import type { TabSettings } from "#shared/api.ts";
import { Plain } from "./plain.tsx";
import { useShellWords } from "./viewer.ts";

/** For whoever opens the address in a browser: where the tab is to be found. */
export function Outside({ settings }: { readonly settings: TabSettings }) {
  const words = useShellWords().outside;
  return (
    <Plain title={words.title}>
      <Body1>{words.text}</Body1>
      <Link href={`https://teams.microsoft.com/l/app/${settings.clientId}`} rel="noreferrer">
        {words.link}
      </Link>
    </Plain>
  );
}
