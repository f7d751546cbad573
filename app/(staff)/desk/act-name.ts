import { getTranslations } from "next-intl/server";

/** Says what was done, by the word for the act itself (`entry:log`) or else for its verb (`document:add`). */
export async function actNames(): Promise<(act: string) => string> {
  const t = await getTranslations("desk.acts");
  return (act) => {
    const [subject, verb = ""] = act.split(":");
    const key = [`${subject}_${verb}`, verb].find((name) => t.has(name as never));
    return key ? t(key as never) : t("other", { name: act });
  };
}
