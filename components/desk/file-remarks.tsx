import { useTranslations } from "next-intl";
import type { FileRemark } from "@/lib/files/remarks";

/** What is to be known of a kept file before it is opened, beside its name. */
export function FileRemarks({ remarks }: { remarks: readonly FileRemark[] }) {
  const t = useTranslations("labels.fileRemark");
  if (remarks.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm">
      {remarks.map((remark) => (
        <li key={remark} className={remark === "position-removed" ? "text-muted" : "font-medium text-warn"}>
          {remark === "position-removed" ? null : <span aria-hidden="true">⚠ </span>}
          {t(remark)}
        </li>
      ))}
    </ul>
  );
}
