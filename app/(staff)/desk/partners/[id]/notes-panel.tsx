import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/i18n/dates";
import { notesOfPartner } from "@/lib/partners/queries";
import { NoteForm, RemoveNote } from "./partner-forms";

/** What a partner organisation did and offered, the latest first. */
export async function NotesPanel({
  partnerId,
  mayWrite,
  today,
}: {
  partnerId: string;
  mayWrite: boolean;
  today: string;
}) {
  const t = await getTranslations("partners.notes");
  const locale = await getLocale();
  const notes = await notesOfPartner(partnerId);
  return (
    <Panel id="notes" title={t("title")}>
      {notes.length === 0 ? <p className="text-sm">{t("none")}</p> : null}
      <ol className="grid gap-3">
        {notes.map((note) => {
          const date = formatDate(note.happenedOn, locale);
          return (
            <li key={note.id} className="grid gap-1 border-t border-line pt-3 first:border-0 first:pt-0">
              <p className="flex flex-wrap items-center gap-2 text-sm">
                <span className="font-medium">{date}</span>
                <Badge>{t(note.kind)}</Badge>
              </p>
              <p className="whitespace-pre-line [overflow-wrap:anywhere]">{note.text}</p>
              {mayWrite ? (
                <div className="flex flex-wrap gap-2">
                  <NoteForm partnerId={partnerId} note={note} date={date} today={today} />
                  <RemoveNote id={note.id} version={note.version} date={date} />
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
      {mayWrite ? (
        <div>
          <NoteForm partnerId={partnerId} today={today} />
        </div>
      ) : null}
    </Panel>
  );
}
