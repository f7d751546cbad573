import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EntryForm } from "@/components/forms/entry/entry-form";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { formOptions } from "@/lib/desk/form-options";
import { may } from "@/lib/ledger/rights";
import { draftOf } from "@/lib/log/draft";
import { heldDraft } from "@/lib/log/held";
import { deskRecord } from "@/lib/log/queries";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor("entry:write");
  const entry = (await deskRecord()).entry((await params).id);
  const t = await getTranslations("desk.entry.edit");
  return { title: entry ? t(entry.kind) : "" };
}

/** With `held` it begins as what was planned and has happened: on its day, and to come no more. */
export default async function EditEntryPage({ params, searchParams }: Props) {
  const actor = await requireActor("entry:write");
  const entry = (await deskRecord()).entry((await params).id);
  if (!entry || entry.removed) notFound();
  const t = await getTranslations("desk.entry.edit");
  const options = await formOptions(
    {
      countries: entry.countries,
      sources: entry.sources,
      files: entry.attachments.map(({ name, ...file }) => ({ ...file, label: name })),
    },
    await getLocale(),
  );
  const day = today();
  const held = (await searchParams).held !== undefined && entry.kind === "engagement";
  return (
    <div className="grid max-w-3xl gap-5">
      <h1>{t(entry.kind)}</h1>
      <EntryForm
        draft={(held && heldDraft(entry, day)) || draftOf(entry)}
        subject={{ id: entry.id, version: entry.version, isPublic: entry.visibility === "public" }}
        newId={entry.id}
        options={options}
        today={day}
        mayPublish={may(actor.role, "entry:publish")}
      />
    </div>
  );
}
