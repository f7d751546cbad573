"use client";

import { useTranslations } from "next-intl";
import { actOf } from "@/components/form/act-of";
import { ConfirmButton } from "./confirm-button";

const setPublished = actOf("source:copy");

/** Lets everyone read the kept copy of a source, or takes it back, after saying what becomes public with it. */
export function CopyButton({
  id,
  version,
  name,
  isPublished,
}: {
  id: string;
  version: number;
  /** The title of the source. */
  name: string;
  isPublished: boolean;
}) {
  const t = useTranslations("files.copy");
  const label = isPublished ? t("takeBack") : t("publish");
  return (
    <ConfirmButton
      label={label}
      name={`${label}: ${name}`}
      subject={name}
      text={isPublished ? t("takeBackText") : t("publishText")}
      act={() => setPublished({ id, version, published: !isPublished })}
      told={(now) => ({
        text: t(isPublished ? "saidTakenBack" : "saidPublished"),
        undo: () => setPublished({ ...now, published: isPublished }),
      })}
    />
  );
}
