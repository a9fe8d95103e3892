import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { NeedsConsent } from "#tab/shell/asking.ts";
import { askForConsent } from "#tab/shell/teams.ts";
import { useHost, useShellWords } from "#tab/shell/viewer.ts";
import { Notice } from "./notice.tsx";

interface ConsentProps {
  readonly needs: NeedsConsent;
  /** When the permission was given. */
  readonly onGiven: () => void;
}

/** Says which permission is missing and asks for it; refusing is no error. */
export function Consent({ needs, onGiven }: ConsentProps) {
  const words = useShellWords().consent;
  const { loginHint } = useHost();
  const [refused, setRefused] = useState(false);

  function ask() {
    askForConsent(needs.scopes, loginHint).then(onGiven, () => setRefused(true));
  }
  return (
    <Notice intent="info" title={words.title} actions={<Button onClick={ask}>{words.give}</Button>}>
      {refused ? words.refused : words.text}
    </Notice>
  );
}
