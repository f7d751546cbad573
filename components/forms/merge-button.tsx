"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { ComboBox, type Option } from "@/components/ui/combo-box";
import { Dialog } from "@/components/ui/dialog";
import { HoldsContext, useHolds } from "@/components/ui/holds";
import { Notice } from "@/components/ui/notice";
import { useFocusAfter } from "@/components/ui/use-focus-after";
import type { FormRefusal } from "@/lib/access/form-action";
import { performAct } from "@/lib/acts/perform-act";
import { tryAct } from "@/lib/acts/try-act";
import { type Mergeable, type Merged, mergeActs } from "@/lib/merging/mergeable";

type Preview = { ok: true; moved: Record<string, number> } | { ok: false; text: string };

/** Makes one of two that are the same: which other it is, what moves there, and then it is done. */
export function MergeButton({
  subject,
  id,
  version,
  name,
  others,
  search,
  focusAfter,
}: {
  subject: Mergeable;
  id: string;
  version: number;
  name: string;
  /** Those among which the other is, this one perhaps among them. */
  others?: readonly Option[];
  /** Where they are asked for by what is typed. */
  search?: (text: string) => Promise<Option[]>;
  /** Where the focus goes when it is done. */
  focusAfter?: string;
}) {
  const t = useTranslations("bodies.merge");
  const common = useTranslations("common");
  const forms = useTranslations("forms.said");
  const say = useSay();
  const router = useRouter();
  const done = useFocusAfter(focusAfter);
  const { holds } = useHolds();
  const [open, setOpen] = useState(false);
  const [into, setInto] = useState<Option | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef<string | null>(null);
  const act = mergeActs[subject];

  const refused = (answer: FormRefusal | null): Preview => ({
    ok: false,
    text: answer ? say(answer) : forms("noAnswer"),
  });
  const choose = async (chosen: string | null, item: Option | null) => {
    asked.current = chosen;
    setInto(item);
    setPreview(null);
    if (!chosen) return;
    const answer = await tryAct(act, { id, version, into: chosen }).catch(() => null);
    if (asked.current !== chosen) return;
    setPreview(answer?.ok ? { ok: true, moved: (answer.value as Merged).moved } : refused(answer));
  };
  const merge = async () => {
    if (!into) return;
    setBusy(true);
    const answer = await performAct(act, { id, version, into: into.id }).catch(() => null);
    setBusy(false);
    if (!answer?.ok) {
      setPreview(refused(answer));
      return;
    }
    done();
    setOpen(false);
    router.refresh();
  };
  return (
    <>
      <Button className="text-sm" aria-label={t("mergeNamed", { name })} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open ? (
        <Dialog title={t("title")} open onClose={() => setOpen(false)}>
          <p>
            <span className="font-medium">{name}</span>
            <span className="block text-sm text-muted">{t("text")}</span>
          </p>
          <HoldsContext value={holds}>
            <ComboBox
              label={t("into")}
              {...(others ? { options: others.filter((other) => other.id !== id) } : {})}
              {...(search
                ? { search: async (text: string) => (await search(text)).filter((other) => other.id !== id) }
                : {})}
              value={into?.id ?? null}
              onChange={(chosen, item) => void choose(chosen, item)}
            />
          </HoldsContext>
          <div role="status" className="grid gap-2 empty:hidden">
            {preview?.ok ? (
              <Notice>
                <p>{into ? t("becomes", { from: name, into: into.label }) : null}</p>
                <Moved moved={preview.moved} />
              </Notice>
            ) : null}
            {preview && !preview.ok ? <Notice tone="danger">{preview.text}</Notice> : null}
          </div>
          <div className="flex flex-wrap gap-2">
            <Button tone="primary" busy={busy} disabled={!preview?.ok} onClick={() => void merge()}>
              {t("merge")}
            </Button>
            <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

/** How many of each kind move. */
function Moved({ moved }: { moved: Record<string, number> }) {
  const t = useTranslations("bodies.merge.moved");
  const kinds = (
    ["entry", "contact", "body", "documentVersion", "package", "document", "listing"] as const
  ).filter((kind) => moved[kind]);
  if (kinds.length === 0) return <p>{t("nothing")}</p>;
  return (
    <>
      <p>{t("title")}</p>
      <ul className="list-disc pl-5">
        {kinds.map((kind) => (
          <li key={kind}>{t(kind, { count: moved[kind] ?? 0 })}</li>
        ))}
      </ul>
    </>
  );
}
