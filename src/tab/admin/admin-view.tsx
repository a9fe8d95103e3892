import { ViewTitle } from "#tab/parts/view-title.tsx";
import { DeliverySection } from "#tab/programme/delivery-section.tsx";
import { useViewer } from "#tab/shell/viewer.ts";
import { AuditSection } from "./audit-section.tsx";
import { ConfigurationSection } from "./configuration-section.tsx";
import { DoctorSection } from "./doctor-section.tsx";
import { QuietSection } from "./quiet-section.tsx";
import { RulesSection } from "./rules-section.tsx";
import { useAdminWords } from "./use-admin-words.ts";

/** What those in charge look after; admins besides see whether the service works, and its settings. */
export function AdminView() {
  const words = useAdminWords();
  const isAdmin = useViewer().me.roles.includes("admin");
  return (
    <>
      <ViewTitle>{words.title}</ViewTitle>
      {isAdmin && <DoctorSection />}
      <QuietSection />
      <RulesSection />
      {isAdmin && <DeliverySection />}
      {isAdmin && <ConfigurationSection />}
      <AuditSection />
    </>
  );
}
