import { cookies } from "next/headers";
import { after } from "next/server";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SaidPlace } from "@/components/desk/said";
import { AskPlace } from "@/components/forms/second-person/ask-place";
import { requireActor } from "@/lib/access/session";
import { shortcutsAreOn, shortcutsCookie } from "@/lib/access/shortcuts-cookie";
import { prepareSearch } from "@/lib/desk/find-at-desk";
import { placesFor } from "@/lib/desk/places";
import { messages } from "@/lib/i18n/messages";
import { may } from "@/lib/ledger/rights";
import { campaignTimeZone } from "@/lib/settings/time-zone";
import { ClockLine } from "./clock-line";
import { DeskHeader } from "./desk-header";
import { SpokenLanguage } from "./spoken-language";
import "./desk.css";

/** The frame of the desk: the way around and the way out. Each page checks the right itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor("desk:read");
  const locale = await getLocale();
  const common = await getTranslations("common");
  const labels = await getTranslations("labels");
  const {
    access,
    agenda,
    bodies,
    common: words,
    desk,
    errorReports,
    files,
    finder,
    forms,
    labels: vocabulary,
    letters,
    lists,
    partners,
    proposals,
    questions,
    refusals,
    tasks,
  } = messages[locale];
  after(() => prepareSearch(locale));
  const shortcuts = (await cookies()).get(shortcutsCookie)?.value;
  return (
    <NextIntlClientProvider
      locale={locale}
      timeZone={campaignTimeZone()}
      messages={{
        access,
        agenda,
        bodies,
        common: words,
        desk,
        errorReports,
        files,
        finder,
        forms,
        labels: vocabulary,
        letters,
        lists,
        partners,
        proposals,
        questions,
        refusals,
        tasks,
      }}
    >
      <SpokenLanguage>
        <a
          href="#content"
          className="absolute top-0 left-0 z-50 -translate-y-[calc(100%+4px)] bg-accent px-4 py-2 text-accent-ink focus:translate-y-0"
        >
          {common("skipToContent")}
        </a>
        <DeskHeader
          places={placesFor(actor.role)}
          name={actor.name ?? actor.email}
          role={labels(`role.${actor.role}`)}
          mayLog={may(actor.role, "entry:write")}
          shortcutsOn={shortcutsAreOn(shortcuts)}
        />
        <SaidPlace>
          <AskPlace>
            <main
              id="content"
              tabIndex={-1}
              className="mx-auto w-full max-w-6xl wrap-anywhere px-4 pt-6 pb-16 outline-none [&_table]:wrap-normal"
            >
              {children}
            </main>
          </AskPlace>
          <ClockLine />
        </SaidPlace>
      </SpokenLanguage>
    </NextIntlClientProvider>
  );
}
