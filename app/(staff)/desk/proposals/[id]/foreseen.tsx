import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EffectView } from "@/components/forms/second-person/effect-view";
import { EntryArticle } from "@/components/public/entry-article";
import { Notice } from "@/components/ui/notice";
import type { SignedIn } from "@/lib/access/session";
import { openAct } from "@/lib/acts/all";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import { saidValues } from "@/lib/i18n/said-values";
import { lookAt } from "@/lib/proposals/preview";
import type { ProposalView } from "@/lib/proposals/queries";
import { translator } from "@/lib/text/translator";

/** What the public would see if a proposal were confirmed now, by trying it out; and what can be done with it. */
export async function Foreseen({
  proposal,
  actor,
  children,
}: {
  proposal: ProposalView;
  actor: SignedIn;
  /** @param outdated whether it can no longer be confirmed */
  children(outdated: boolean): Promise<ReactNode>;
}) {
  const t = await getTranslations("proposals");
  const locale = await getLocale();
  const act = openAct(proposal.act);
  const looked = act
    ? await lookAt({ userId: actor.id }, act, proposal.input, locale)
    : new Refusal("act-unknown");
  if (looked instanceof Refusal) {
    const outdated = looked instanceof StaleVersion || looked.key === "id-taken";
    const why = translator(locale, "refusals")(looked.key, saidValues(looked.values, locale));
    return (
      <>
        {outdated ? null : <Notice tone="warn">{t("page.refused", { why })}</Notice>}
        {await children(outdated)}
      </>
    );
  }
  const entry = looked.after.entry(proposal.subjectId);
  return (
    <>
      <section aria-labelledby="effect" className="grid gap-3">
        <h2 id="effect">{t("ask.title")}</h2>
        <EffectView effect={looked.preview} />
      </section>
      {entry ? (
        <section aria-labelledby="article" className="grid gap-3">
          <h2 id="article">{t("page.article")}</h2>
          <div className="rounded-lg border border-line bg-surface p-4">
            <EntryArticle entry={entry} record={looked.after} locale={locale} showCountries />
          </div>
        </section>
      ) : null}
      {await children(false)}
    </>
  );
}
