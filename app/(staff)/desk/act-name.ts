import { getLocale } from "next-intl/server";
import { actName } from "@/lib/activity/said";

/** {@link actName} in the reader's language. */
export async function actNames(): Promise<(act: string) => string> {
  const locale = await getLocale();
  return (act) => actName(act, locale);
}
