"use client";

import { useTranslations } from "next-intl";
import { actOf } from "@/components/form/act-of";
import { ConfirmButton } from "./confirm-button";

const acts = {
  document: actOf("document:visibility"),
  package: actOf("package:visibility"),
  partner: actOf("partner:visibility"),
};

/** Makes a document, a package or a partner organisation public, or internal again, after asking. */
export function VisibilityButton({
  subject,
  id,
  version,
  name,
  isPublic,
}: {
  subject: keyof typeof acts;
  id: string;
  version: number;
  name: string;
  isPublic: boolean;
}) {
  const t = useTranslations("desk.documents");
  const said = useTranslations("forms.said");
  const label = isPublic ? t("makeInternal") : t("makePublic");
  return (
    <ConfirmButton
      label={label}
      name={`${label}: ${name}`}
      subject={name}
      text={isPublic ? t("makeInternalText") : t("makePublicText")}
      act={() => acts[subject]({ id, version, visibility: isPublic ? "internal" : "public" })}
      told={(now) => ({
        text: said(isPublic ? "madeInternal" : "madePublic"),
        undo: () => acts[subject]({ ...now, visibility: isPublic ? "public" : "internal" }),
      })}
    />
  );
}
