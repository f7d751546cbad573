import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

/** Whether readers see a document, a package or a partner. */
export function VisibilityBadge({ isPublic }: { isPublic: boolean }) {
  const t = useTranslations("desk.documents");
  return <Badge tone={isPublic ? "good" : "plain"}>{isPublic ? t("public") : t("internal")}</Badge>;
}
