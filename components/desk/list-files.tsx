import { useTranslations } from "next-intl";

/** Links by which a list goes out as it is narrowed. */
export function ListFiles({ list, title, query }: { list: string; title: string; query?: string }) {
  const t = useTranslations("lists.files");
  return (
    <nav aria-label={`${t("label")}: ${title}`} className="flex flex-wrap gap-x-4 text-sm">
      {(["xlsx", "csv"] as const).map((format) => (
        <a
          key={format}
          href={`/api/desk/lists/${list}?${query ? `${query}&` : ""}format=${format}`}
          download
          aria-label={t("named", { list: title, format: t(format) })}
          className="inline-flex min-h-8 items-center"
        >
          {t(format)}
        </a>
      ))}
    </nav>
  );
}
