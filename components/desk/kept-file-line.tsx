import { useTranslations } from "next-intl";
import type { FileRemark } from "@/lib/files/remarks";
import { sizeOf } from "@/lib/files/size";
import { FileMark } from "./file-mark";
import { FileRemarks } from "./file-remarks";

/** A kept file in a list: how it looks, its name, which leads to its page, how large it is, and what is to be known of it. */
export function KeptFileLine({
  id,
  name,
  mediaType,
  bytes,
  remarks,
  newTab = false,
}: {
  id: string;
  name: string;
  /** Null, and its size, where nobody has said so. */
  mediaType: string | null;
  bytes: number | null;
  remarks: readonly FileRemark[];
  /** In a form nobody wants to leave it. */
  newTab?: boolean;
}) {
  const t = useTranslations("files.size");
  const size = bytes === null ? null : sizeOf(bytes);
  return (
    <div className="flex min-w-0 items-center gap-3">
      <FileMark id={id} name={name} mediaType={mediaType} />
      <div className="min-w-0">
        <p className="break-words">
          <a
            href={`/desk/files/${id}`}
            {...(newTab ? { target: "_blank", rel: "noopener" } : {})}
            className="inline-flex min-h-6 items-center"
          >
            {name}
          </a>{" "}
          {size ? (
            <span className="text-sm whitespace-nowrap text-muted">{t(size.unit, { size: size.size })}</span>
          ) : null}
        </p>
        <FileRemarks remarks={remarks} />
      </div>
    </div>
  );
}
