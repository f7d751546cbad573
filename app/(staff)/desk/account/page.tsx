import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { formatMoment } from "@/lib/access/moments";
import { listOpenSessions } from "@/lib/access/queries";
import { requireActor } from "@/lib/access/session";
import { chooseShortcuts } from "@/lib/access/shortcut-choice";
import { shortcutsAreOn, shortcutsCookie } from "@/lib/access/shortcuts-cookie";
import { findCalendarAddress } from "@/lib/agenda/queries";
import { settings } from "@/lib/settings/settings";
import { OwnPasswordForm } from "../../own-password-form";
import { CalendarAddress } from "./calendar-address";
import { EndSession } from "./end-session";
import { OwnNameForm } from "./own-name-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("account.title") };
}

export default async function AccountPage() {
  const actor = await requireActor("account:own");
  const t = await getTranslations("access.account");
  const roles = await getTranslations("labels.role");
  const locale = await getLocale();
  const keys = await getTranslations("finder.keys");
  const on = shortcutsAreOn((await cookies()).get(shortcutsCookie)?.value);
  const sessions = await listOpenSessions(actor.id);
  const address = await getTranslations("agenda.address");
  const held = await findCalendarAddress(actor.id);
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <h1>{t("title")}</h1>
        <p className="break-words">{t("signedInAs", { email: actor.email, role: roles(actor.role) })}</p>
      </div>
      <section className="grid max-w-xl gap-3">
        <h2>{t("nameTitle")}</h2>
        <OwnNameForm key={actor.name} name={actor.name ?? ""} />
      </section>
      <section className="grid max-w-xl gap-3">
        <h2>{t("passwordTitle")}</h2>
        <p>{t("passwordIntro")}</p>
        <OwnPasswordForm email={actor.email} />
      </section>
      <section id="calendar" className="grid max-w-xl scroll-mt-20 gap-3">
        <h2>{address("title")}</h2>
        <p>{address("intro")}</p>
        <CalendarAddress
          appUrl={settings().appUrl}
          language={locale}
          since={held ? formatMoment(held.createdAt, locale) : null}
        />
      </section>
      <section aria-labelledby="shortcuts" className="grid max-w-xl gap-3">
        <h2 id="shortcuts">{keys("setting")}</h2>
        <p>{keys("settingIntro")}</p>
        <form action={chooseShortcuts} className="flex flex-wrap items-center gap-3">
          <p role="status">{keys(on ? "on" : "off")}</p>
          <Button type="submit" name="shortcuts" value={on ? "off" : "on"}>
            {keys(on ? "turnOff" : "switchOn")}
          </Button>
        </form>
      </section>
      <section className="grid gap-3">
        <h2>{t("sessionsTitle")}</h2>
        <p>{t("sessionsIntro")}</p>
        <Table caption={t("sessionsCaption")} captionHidden>
          <thead>
            <tr>
              <th scope="col">{t("device")}</th>
              <th scope="col">{t("since")}</th>
              <th scope="col">{t("lastSeen")}</th>
              <th scope="col">{t("end")}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => {
              const device = session.label ?? t("unknownDevice");
              const since = formatMoment(session.createdAt, locale);
              return (
                <tr key={session.sessionId}>
                  <th scope="row">{device}</th>
                  <td>{since}</td>
                  <td>{formatMoment(session.lastSeenAt, locale)}</td>
                  <td>
                    {session.sessionId === actor.sessionId ? (
                      t("thisOne")
                    ) : (
                      <EndSession sessionId={session.sessionId} name={t("endOf", { device, since })} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      </section>
    </div>
  );
}
