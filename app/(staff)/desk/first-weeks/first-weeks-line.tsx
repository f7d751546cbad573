import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { isUnderWay } from "@/lib/first-weeks/steps";
import { firstSteps } from "./first-steps";

/** One line that leads to the guide, while it is under way. */
export async function FirstWeeksLine() {
  const t = await getTranslations("letters.firstWeeks");
  const { states, said } = await firstSteps();
  if (!isUnderWay(states, said)) return null;
  const done = states.filter(({ state }) => state === "done").length;
  return (
    <p>
      <Link href={"/desk/first-weeks" as Route} className="inline-flex min-h-11 items-center sm:min-h-8">
        {t("today", { done, count: states.length })}
      </Link>
    </p>
  );
}
