import { hasPreview } from "@/lib/files/drawable";
import { DrawnPicture } from "./drawn-picture";

/** What a kept file looks like in small: its picture, or else the end of its name, which stands beside it in words. */
export function FileMark({ id, name, mediaType }: { id: string; name: string; mediaType: string | null }) {
  const looks = "size-12 shrink-0 rounded border border-line bg-sunken";
  const ending = (
    <span
      aria-hidden="true"
      className={`${looks} grid place-items-center text-xs font-semibold tracking-wide text-muted uppercase`}
    >
      {name.includes(".") ? name.split(".").at(-1)?.slice(0, 4) : "…"}
    </span>
  );
  if (mediaType !== null && !hasPreview(mediaType)) return ending;
  return (
    <DrawnPicture
      src={`/api/desk/files/${id}/preview?size=small`}
      alt=""
      width={48}
      height={48}
      loading="lazy"
      className={`${looks} object-cover`}
    >
      {ending}
    </DrawnPicture>
  );
}
