import { useTranslations } from "next-intl";
import type { SourceView } from "@/lib/sources/view";

/** Beside a source: that a copy of it is kept, whether readers may see it, and the way to it. */
export function SourceCopy({ source: { copy, fileId } }: { source: Pick<SourceView, "copy" | "fileId"> }) {
  const t = useTranslations("files.copy");
  if (!copy || !fileId) return null;
  return (
    <>
      {" · "}
      <a href={`/desk/files/${fileId}`}>{copy === "published" ? t("published") : t("internal")}</a>
    </>
  );
}
