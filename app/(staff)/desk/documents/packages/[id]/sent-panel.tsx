import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/i18n/dates";
import type { DeskRecord } from "@/lib/log/views";
import { listSendings } from "@/lib/sendings/queries";
import { joined } from "@/lib/text/joined";
import { dispatchKind } from "@/lib/wording/entry-kind";
import { countriesPhrase } from "@/lib/wording/entry-title";
import { entryBody, waveName } from "@/lib/wording/names";

/** So many letters are shown; the others are in the log. */
const mostShown = 200;

/** Where a package was sent: what went together, and every letter of the log that names it, the latest first. */
export async function SentPanel({ packageId, record }: { packageId: string; record: DeskRecord }) {
  const t = await getTranslations("letters.sending");
  const words = await getTranslations("desk.packagePage");
  const kinds = await getTranslations("labels.letterKind");
  const locale = await getLocale();
  const sendings = (await listSendings()).filter((sending) => sending.packageId === packageId);
  const letters = record.entries
    .flatMap((entry) =>
      entry.kind === "dispatch" && entry.packageId === packageId && !entry.removed ? [entry] : [],
    )
    .reverse();
  const waveOf = (id: string | null | undefined) => {
    const wave = record.waves.find((one) => one.id === id);
    return wave ? waveName(wave, locale) : null;
  };
  return (
    <Panel id="sent" title={words("sent")}>
      {letters.length === 0 && sendings.length === 0 ? <p>{words("notSent")}</p> : null}
      {sendings.length > 0 ? (
        <ul className="grid gap-1">
          {sendings.map((sending) => (
            <li key={sending.id}>
              <Link href={`/desk/sendings/${sending.id}` as Route}>
                {t("dated", { date: formatDate(sending.sentOn, locale) })}
              </Link>{" "}
              <span className="text-sm text-muted">
                {joined(
                  [
                    sending.letter?.name ?? kinds(sending.letterKind),
                    waveOf(sending.waveId),
                    words("letters", { count: sending.count }),
                  ],
                  " · ",
                )}
              </span>{" "}
              {sending.undoneAt ? <Badge>{t("undone")}</Badge> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {letters.length > 0 ? (
        <Table caption={words("sent")} captionHidden dense>
          <thead>
            <tr>
              <th scope="col">{t("when")}</th>
              <th scope="col">{words("to")}</th>
              <th scope="col">{t("wave")}</th>
              <th scope="col">{words("how")}</th>
            </tr>
          </thead>
          <tbody>
            {letters.slice(0, mostShown).map((entry) => (
              <tr key={entry.id}>
                <th scope="row" className="whitespace-nowrap">
                  <Link
                    href={`/desk/entries/${entry.id}` as Route}
                    className="inline-flex min-h-6 items-center"
                  >
                    {formatDate(entry.occurredOn, locale)}
                  </Link>
                </th>
                <td>
                  {joined(
                    [countriesPhrase(entry.countries, locale), entryBody(entry, record, locale)?.text],
                    ", ",
                  )}
                </td>
                <td>{waveOf(entry.wave?.id) ?? "–"}</td>
                <td>{dispatchKind(entry, locale)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      {letters.length > mostShown ? (
        <p className="text-sm text-muted">{words("more", { count: letters.length - mostShown })}</p>
      ) : null}
    </Panel>
  );
}
