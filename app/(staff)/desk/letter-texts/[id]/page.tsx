import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/desk/back-link";
import { LetterTextForm } from "@/components/forms/letter-text/letter-text-form";
import { requireActor } from "@/lib/access/session";
import { findLetterText } from "@/lib/letter-texts/queries";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor("document:write");
  return { title: (await findLetterText((await params).id))?.name ?? "" };
}

/** A letter of the campaign, to be read and changed. */
export default async function LetterTextPage({ params }: Props) {
  await requireActor("document:write");
  const letter = await findLetterText((await params).id);
  if (!letter) notFound();
  const t = await getTranslations("letters.text");
  const { id, version, name, letterKind, texts } = letter;
  return (
    <div className="grid gap-5">
      <BackLink href="/desk/letter-texts">{t("title")}</BackLink>
      <h1>{name}</h1>
      <LetterTextForm existing={{ id, version, letterText: { name, letterKind, texts } }} />
    </div>
  );
}
