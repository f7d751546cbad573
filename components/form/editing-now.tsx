"use client";

import { useEffect, useState } from "react";
import { EditingLine, type OtherWriter } from "./editing-line";

/** Who else is changing a thing, on a page that shows it: asked again when one comes back to the page, and not in between. */
export function EditingNow({ form, at }: { form: string; at: readonly OtherWriter[] }) {
  const [others, setOthers] = useState(at);
  useEffect(() => {
    const onVisibility = async () => {
      if (document.visibilityState === "hidden") return;
      const answer = await fetch(`/api/desk/editing?form=${encodeURIComponent(form)}`).catch(() => null);
      if (answer?.ok) setOthers(((await answer.json()) as { others: OtherWriter[] }).others);
    };
    document.addEventListener("visibilitychange", onVisibility);
    return () => document.removeEventListener("visibilitychange", onVisibility);
  }, [form]);
  return <EditingLine others={others} />;
}
