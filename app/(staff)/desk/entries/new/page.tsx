import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { EntryForm } from "@/components/forms/entry/entry-form";
import { requireActor } from "@/lib/access/session";
import { newId } from "@/lib/base/ids";
import { today } from "@/lib/calendar/today";
import { Channel, EntryKind, LetterKind } from "@/lib/db/generated/enums";
import { formOptions } from "@/lib/desk/form-options";
import { lastUse } from "@/lib/desk/last-use";
import { inLanguages } from "@/lib/i18n/locales";
import { may } from "@/lib/ledger/rights";
import { newDraft } from "@/lib/log/draft";
import { heldDraft } from "@/lib/log/held";
import { deskRecord } from "@/lib/log/queries";
import type { DeskEntry } from "@/lib/log/views";
import { plenaryBodies } from "@/lib/parliaments/plenary";
import { PlanLinks } from "../../plan-links";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");
const kindOf = (text: string): EntryKind | null =>
  Object.values(EntryKind).find((kind) => kind === text) ?? null;

/** What a step takes over from the one that it continues: the body, the kind of act and what the text says. */
const continuing = (before: DeskEntry | undefined) =>
  before?.kind === "proceeding"
    ? { continuesId: before.id, bodyId: before.body?.id ?? "", form: before.form, wording: before.wording }
    : {};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("desk.entry");
  const kind = kindOf(one((await searchParams).kind));
  return { title: kind ? t(`new.${kind}`) : t("chooseKind") };
}

export default async function NewEntryPage({ searchParams }: Props) {
  const actor = await requireActor("entry:write");
  const query = await searchParams;
  const t = await getTranslations("desk.entry");
  const record = await deskRecord();
  const day = today();
  const live = (id: string) => {
    const entry = record.entry(id);
    return entry && !entry.removed ? entry : undefined;
  };
  // What was scheduled has come: the step that follows it, with what it hands on.
  const scheduled = live(one(query.held));
  const held = scheduled?.kind === "proceeding" ? heldDraft(scheduled, day) : null;
  const kind = held?.kind ?? kindOf(one(query.kind));
  const letter = live(one(query.answers));
  const question = live(one(query.replyTo));
  const country = one(query.country) || (letter ?? question)?.countries[0] || "";
  const body = record.bodies.get(one(query.body));
  const given = `${country ? `&country=${country}` : ""}${body ? `&body=${body.id}` : ""}`;
  if (!kind) {
    return (
      <div className="grid max-w-2xl gap-4">
        <h1>{t("chooseKind")}</h1>
        <PlanLinks country={country} />
        <ul className="grid gap-3">
          {Object.values(EntryKind).map((value) => (
            <li key={value}>
              <Link
                href={`/desk/entries/new?kind=${value}${given}` as Route}
                className="grid gap-1 rounded-lg border border-line bg-surface p-4 no-underline hover:bg-sunken"
              >
                <span className="font-semibold underline">{t(`new.${value}`)}</span>
                <span className="text-sm text-muted">{t(`kindHint.${value}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  const locale = await getLocale();
  const countries =
    held?.countries ?? (record.countries.some(({ code }) => code === country) ? [country] : []);
  const options = await formOptions({ countries }, locale);
  const chosen = body && (!body.countryCode || countries.includes(body.countryCode)) ? body.id : "";
  // Of a letter the likely addressee is chosen, of a step the body that votes where there is one.
  const guessed =
    kind === "dispatch"
      ? options.choices.addressee
      : kind === "proceeding"
        ? plenaryBodies(record.bodies.values())[country]
        : null;
  const draft = held ?? newDraft(kind, { countries, bodyId: chosen || guessed || "", on: day });
  if (draft.kind === "dispatch") {
    const letterKind = Object.values(LetterKind).find((value) => value === query.letterKind);
    if (letterKind) draft.letterKind = letterKind;
    // What the address says goes before what was used last; a letter that is no package has none.
    const last = lastUse(record.entries, actor.id);
    const wave = one(query.wave) || last?.waveId;
    if (record.waves.some(({ id }) => id === wave)) draft.waveId = wave;
    const sent = one(query.package) || last?.packageId;
    if (draft.letterKind === "package" && record.packages.some(({ id }) => id === sent))
      draft.packageId = sent;
    draft.channel =
      Object.values(Channel).find((channel) => channel === one(query.channel)) ?? (last?.channel || "");
    // A letter that came back goes out once more: with the same, to the same body, by a way that is to be chosen.
    const failed = live(one(query.again));
    if (failed?.kind === "dispatch" && failed.countries.includes(country))
      Object.assign(draft, {
        letterKind: failed.letterKind ?? "",
        packageId: failed.packageId ?? "",
        waveId: failed.wave?.id ?? "",
        bodyId: failed.body?.id ?? draft.bodyId,
        channel: "",
        summary: inLanguages(failed.summary),
      });
    if (question?.kind === "response" && options.choices.responses.some(({ id }) => id === question.id)) {
      const answered = question.answersId ? live(question.answersId) : undefined;
      draft.repliesToId = question.id;
      draft.bodyId = question.body?.id ?? draft.bodyId;
      if (answered?.kind === "dispatch") draft.waveId = answered.wave?.id ?? draft.waveId;
    }
  }
  if (draft.kind === "response" && options.choices.dispatches.some(({ id }) => id === letter?.id)) {
    draft.answersId = letter?.id ?? "";
    draft.bodyId = letter?.body?.id ?? "";
  }
  // A step is proven by what it leads to: its place is open.
  if (draft.kind === "proceeding") draft.sources = [{ url: "", title: "", accessed: day }];
  const continued = one(query.continues);
  if (draft.kind === "proceeding" && options.choices.proceedings.some(({ id }) => id === continued))
    Object.assign(draft, continuing(record.entry(continued)));
  const after = one(query.after);
  return (
    <div className="grid max-w-3xl gap-5">
      <h1>{t(`new.${kind}`)}</h1>
      <EntryForm
        key={after}
        isNext={after !== ""}
        draft={draft}
        subject={null}
        newId={newId()}
        options={options}
        today={day}
        mayPublish={may(actor.role, "entry:publish")}
      />
    </div>
  );
}
