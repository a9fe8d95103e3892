import { Text } from "@fluentui/react-components";
import { Answered } from "#tab/parts/answered.tsx";
import { Notice } from "#tab/parts/notice.tsx";
import { ViewTitle } from "#tab/parts/view-title.tsx";
import { useAsked } from "#tab/shell/use-asked.ts";
import { ActivitySection } from "./activity-section.tsx";
import { CoverageSection } from "./coverage-section.tsx";
import { DeliverySection } from "./delivery-section.tsx";
import { HoursSection } from "./hours-section.tsx";
import { ListeningSection } from "./listening-section.tsx";
import { useProgrammeWords } from "./use-programme-words.ts";

/** How the programme goes, for those who answer for it: groups only, and where something is hidden it says so. */
export function ProgrammeView() {
  const words = useProgrammeWords();
  const rules = useAsked("GET /api/charge/rules");
  return (
    <>
      <ViewTitle>{words.title}</ViewTitle>
      <Answered asking={rules}>
        {({ policy, smallestGroup }) => (
          <>
            <Text as="p" block>
              {words.intro(smallestGroup)}
            </Text>
            {policy.kind === "notInForce" && (
              <Notice intent="warning" title={words.notAgreed.title}>
                {words.notAgreed.text}
              </Notice>
            )}
          </>
        )}
      </Answered>
      <CoverageSection />
      <ActivitySection />
      <HoursSection />
      <ListeningSection />
      <DeliverySection />
    </>
  );
}
