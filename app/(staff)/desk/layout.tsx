import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SaidPlace } from "@/components/desk/said";
import { requireActor } from "@/lib/access/session";
import { messages } from "@/lib/i18n/messages";
import { may } from "@/lib/ledger/rights";
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
    common: words,
    desk,
    errorReports,
    forms,
    labels: vocabulary,
    questions,
    refusals,
  } = messages[locale];
  const places = [
    { href: "/desk", key: "today" },
    { href: "/desk/countries", key: "countries" },
    { href: "/desk/log", key: "log" },
    { href: "/desk/waves", key: "waves" },
    { href: "/desk/documents", key: "documents" },
    { href: "/desk/error-reports", key: "errorReports" },
    { href: "/desk/sources", key: "sources" },
    ...(may(actor.role, "report:read") ? [{ href: "/desk/reports", key: "reports" } as const] : []),
    ...(may(actor.role, "person:manage") ? [{ href: "/desk/people", key: "people" } as const] : []),
    ...(may(actor.role, "audit:read") ? [{ href: "/desk/audit", key: "audit" } as const] : []),
  ] as const;
  return (
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={{ access, common: words, desk, errorReports, forms, labels: vocabulary, questions, refusals }}
    >
      <SpokenLanguage>
        <a
          href="#content"
          className="absolute top-0 left-0 z-50 -translate-y-full bg-accent px-4 py-2 text-accent-ink focus:translate-y-0"
        >
          {common("skipToContent")}
        </a>
        <DeskHeader
          places={[...places]}
          name={actor.name ?? actor.email}
          role={labels(`role.${actor.role}`)}
        />
        <SaidPlace>
          <main
            id="content"
            tabIndex={-1}
            className="mx-auto w-full max-w-6xl wrap-anywhere px-4 pt-6 pb-16 outline-none [&_table]:wrap-normal"
          >
            {children}
          </main>
        </SaidPlace>
      </SpokenLanguage>
    </NextIntlClientProvider>
  );
}
