"use client";

import { useTranslations } from "next-intl";
import type { Came } from "@/components/form/asked-first";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ActName } from "@/lib/acts/all";
import type { Looked } from "@/lib/acts/preview-act";
import type { DropDrafts } from "@/lib/drafts/schema";
import { EffectView } from "./effect-view";
import { Propose } from "./propose";

/** What is asked about: an act, its input, and what the public would see of it. */
export type Asked = { act: ActName; input: unknown; draft: DropDrafts | undefined; looked: Looked };

/** What the public would see of an act before it is done; where a second person has to confirm it, it is proposed there. */
export function AskWindow({ act, input, draft, looked, onCame }: Asked & { onCame(how: Came): void }) {
  const t = useTranslations("proposals.ask");
  const common = useTranslations("common");
  const back = () => onCame("back");
  return (
    <Dialog title={t("title")} open onClose={back}>
      <EffectView effect={looked} />
      {looked.needsSecond ? (
        <Propose
          act={act}
          input={input}
          draft={draft}
          alone={looked.alone}
          onProposed={() => onCame("proposed")}
          onBack={back}
          back={common("cancel")}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button tone="primary" onClick={() => onCame("go")}>
            {t("goOn")}
          </Button>
          <Button onClick={back}>{common("cancel")}</Button>
        </div>
      )}
    </Dialog>
  );
}
