import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/form/fields";
import { SourceKind } from "@/lib/db/generated/enums";

/** Whose word a source is: how certain an entry is goes by it. */
export function SourceKindField({ path }: { path: string }) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels.sourceKind");
  return (
    <ChoiceField
      path={path}
      label={t("fields.sourceKind")}
      hint={t("hints.sourceKind")}
      options={Object.values(SourceKind).map((value) => ({ id: value, label: labels(value) }))}
      empty={t("combo.notKnown")}
      optional
    />
  );
}
