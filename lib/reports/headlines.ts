import { countryName } from "@/lib/i18n/country-names";
import { standingOf } from "@/lib/standing/standing";
import { conversationText } from "@/lib/wording/conversation-text";
import { reportHeadline } from "@/lib/wording/headline";
import { standingText } from "@/lib/wording/standing-text";
import { date, text, type Value } from "./cells";
import { countOf } from "./facts";
import type { ReportChoice } from "./schema";
import { waveName } from "./sections/wave-name";
import { waveFunnel } from "./threads";
import { message, type Wording } from "./words";

/** What stands largest on the first page, and by which rule; of one country or one wave the title names it. */
export type Headline = { title: string; headline: string; rule: Value };

/** The headline of a report: of one country where it stands, of one wave how far it has come, of any other the count. */
export function headlineOf(choice: ReportChoice, wording: Wording): Headline {
  const { t, label, figures, record, locale } = wording;
  const { to } = figures.period;
  if (choice.kind === "country") {
    const standing = standingOf(figures.standings, choice.country);
    const word = label(`class.${standing.class}`);
    return {
      title: t("brief.title", { country: countryName(choice.country, locale) }),
      headline: standing.oneChamber ? `${word}, ${t("counts.oneChamber")}` : word,
      rule: text(
        `${standingText(standing, record, to, locale)} ${t("changes.axis.conversation")}: ${conversationText(standing.conversation, locale)}.`,
      ),
    };
  }
  if (choice.kind === "wave") {
    const steps = waveFunnel(figures, choice.wave);
    const of = (step: "sent" | "acknowledged" | "answered") => steps.get(step)?.length ?? 0;
    return {
      title: t("wave.title", { wave: waveName(choice.wave, wording).text }),
      headline: t("wave.headline", {
        sent: of("sent"),
        back: of("acknowledged"),
        answered: of("answered"),
      }),
      rule: text(t("wave.funnelLead")),
    };
  }
  return {
    title: t(`kind.${choice.kind}.title`),
    headline: reportHeadline(countOf(figures, "world", "any").end.members, record.targets, locale),
    rule: message(wording, "headlineRule", { date: date(to) }),
  };
}
