import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/desk/back-link";
import { LetterTextForm } from "@/components/forms/letter-text/letter-text-form";
import { requireActor } from "@/lib/access/session";
import { LetterKind } from "@/lib/db/generated/enums";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters.text"))("add") };
}

/** A new letter of the campaign. */
export default async function NewLetterTextPage({
  searchParams,
}: {
  searchParams: Promise<{ kind?: string | string[] }>;
}) {
  await requireActor("document:write");
  const { kind: asked } = await searchParams;
  const kind = Object.values(LetterKind).find((value) => value === asked);
  const t = await getTranslations("letters.text");
  return (
    <div className="grid gap-5">
      <BackLink href="/desk/letter-texts">{t("title")}</BackLink>
      <h1>{t("add")}</h1>
      <LetterTextForm {...(kind ? { kind } : {})} />
    </div>
  );
}
