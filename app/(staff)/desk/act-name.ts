import { getTranslations } from "next-intl/server";
import { partsOfAct } from "@/lib/ledger/questions";

/**
 * Says what was done, by the word for the act itself (`entry:log`) or else for its verb (`document:add`), and which
 * questions were answered before it.
 */
export async function actNames(): Promise<(act: string) => string> {
  const t = await getTranslations("desk.acts");
  const short = await getTranslations("questions.short");
  const plainName = (act: string) => {
    const [subject, verb = ""] = act.split(":");
    const key = [`${subject}_${verb}`, verb].find((name) => t.has(name as never));
    return key ? t(key as never) : t("other", { name: act });
  };
  return (name) => {
    const { act, asked } = partsOfAct(name);
    const questions = asked.map((key) => (short.has(key as never) ? short(key as never) : key)).join(", ");
    return questions ? t("asked", { act: plainName(act), questions }) : plainName(act);
  };
}
