"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { FollowUpProps } from "./follow-up-fields";

const FollowUpFields = dynamic(() => import("./follow-up-fields").then((module) => module.FollowUpFields));

/**
 * Asks after an entry what is to happen next, and after a meeting what was promised. It stands where one lands, has the
 * focus, and is skipped by going on.
 */
export function FollowUpForm(props: FollowUpProps) {
  const t = useTranslations("tasks.followUp");
  const heading = useRef<HTMLHeadingElement>(null);
  const [told, setTold] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said in place of the form takes the focus as well
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "center" });
  }, [told]);
  return (
    <section
      aria-labelledby="what-next"
      className="grid max-w-3xl gap-3 rounded-lg border border-line border-l-4 border-l-gold bg-surface p-4"
    >
      <div>
        <h2 id="what-next" ref={heading} tabIndex={-1} className="text-lg outline-none">
          {t("title")}
        </h2>
        <p role="status" className="text-sm text-muted">
          {told ?? t("lead")}
        </p>
      </div>
      {told ? null : <FollowUpFields {...props} onTold={setTold} />}
    </section>
  );
}
