import { Body1 } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { TabSettings } from "#shared/api.ts";
import { Plain } from "#tab/shell/plain.tsx";
import { endConsent } from "#tab/shell/teams.ts";
import { useShellWords } from "#tab/shell/viewer.ts";
import { consentAddress, type Outcome, outcomeIn } from "./consent-address.ts";

/** Remembers in this window what was asked, so that no other page's answer is taken for Microsoft's. */
const STATE = "vorbild.consent";

/** The popup: sends the person to Microsoft's question and, when they come back, tells the tab how it ended. */
export function ConsentPage({ settings }: { readonly settings: TabSettings }) {
  const words = useShellWords().consent;
  const [outcome] = useState<Outcome>(() => outcomeIn(window.location.search, sessionStorage.getItem(STATE)));

  useEffect(() => {
    if (outcome.kind === "ask") {
      const state = crypto.randomUUID();
      sessionStorage.setItem(STATE, state);
      window.location.replace(consentAddress(settings, window.location.origin, outcome, state));
    } else {
      endConsent(outcome.kind === "refused" ? outcome.why : null);
    }
  }, [outcome, settings]);
  return (
    <Plain title={words.title}>
      <Body1 role="status">{outcome.kind === "ask" ? words.going : words.over}</Body1>
    </Plain>
  );
}
