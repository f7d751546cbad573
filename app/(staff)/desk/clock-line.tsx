import { getTranslations } from "next-intl/server";
import { campaignTimeZone, defaultTimeZone } from "@/lib/settings/time-zone";

/** Says at the foot of each page by which clock all its times are. */
export async function ClockLine() {
  const t = await getTranslations("desk.clock");
  const zone = campaignTimeZone();
  return (
    <footer className="mx-auto w-full max-w-6xl px-4 pb-6 text-sm text-muted">
      {zone === defaultTimeZone ? t("kyiv") : t("other", { zone })}
    </footer>
  );
}
