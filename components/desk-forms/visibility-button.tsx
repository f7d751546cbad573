"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSay } from "@/components/form/use-say";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { setDocumentVisibility, setPackageVisibility } from "@/lib/documents/actions";
import { setPartnerVisibility } from "@/lib/parliaments/actions";

const commands = {
  document: setDocumentVisibility,
  package: setPackageVisibility,
  partner: setPartnerVisibility,
};

/** Makes a document, a package or a partner organisation public, or internal again, after asking. */
export function VisibilityButton({
  subject,
  id,
  version,
  name,
  isPublic,
}: {
  subject: keyof typeof commands;
  id: string;
  version: number;
  name: string;
  isPublic: boolean;
}) {
  const t = useTranslations("desk.documents");
  const common = useTranslations("common");
  const say = useSay();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const label = isPublic ? t("makeInternal") : t("makePublic");
  const change = async () => {
    setBusy(true);
    const answer = await commands[subject]({ id, version, visibility: isPublic ? "internal" : "public" });
    setBusy(false);
    if (!answer.ok) {
      setProblem(say(answer));
      return;
    }
    setOpen(false);
    router.refresh();
  };
  return (
    <>
      <Button aria-label={`${label}: ${name}`} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? (
        <Dialog title={label} open onClose={() => setOpen(false)}>
          <p className="font-medium">{name}</p>
          <p>{isPublic ? t("makeInternalText") : t("makePublicText")}</p>
          {problem ? (
            <Notice tone="danger" live>
              {problem}
            </Notice>
          ) : null}
          <div className="flex flex-wrap gap-2">
            <Button tone="primary" disabled={busy} onClick={() => void change()}>
              {label}
            </Button>
            <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
