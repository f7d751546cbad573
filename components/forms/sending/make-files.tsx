"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useCallback, useRef } from "react";
import { useSay } from "@/components/form/use-say";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isOver, type Making, useMaking } from "./use-making";

const files = ["zip", "pdf"] as const;

/** Files that take a while: how far each is, and a way to end it. Without script the links wait for the file and save it. */
export function MakeFiles({ sending, start }: { sending: string; start: Making | null }) {
  const t = useTranslations("letters.files");
  const say = useSay();
  const addressOf = useCallback((file: string) => `/api/desk/sendings/${sending}/${file}`, [sending]);
  const { making, make, stop } = useMaking(addressOf, start);
  const links = useRef(new Map<string, HTMLAnchorElement>());
  const busy = making !== null && !isOver(making);
  const event = making?.event ?? null;
  const begin = (press: MouseEvent, file: string) => {
    // In another tab it is a plain link.
    if (press.ctrlKey || press.metaKey || press.shiftKey) return;
    press.preventDefault();
    if (!busy) void make(file);
  };
  const words = (at: Making["event"] | null): string => {
    if (!at || "refused" in at || "lost" in at) return "";
    return at.at === "letters" ? t("making.letters", { done: at.done, of: at.of }) : t(`making.${at.at}`);
  };
  // Read aloud are quarters only: forty numbers would drown everything else.
  const aloud = event && "done" in event ? { ...event, done: byQuarters(event) } : event;
  return (
    <div className="contents">
      {files.map((file, place) => (
        <a
          key={file}
          ref={(link) => {
            if (link) links.current.set(file, link);
          }}
          href={addressOf(file)}
          aria-disabled={busy || undefined}
          className={buttonClass(place === 0 ? "primary" : "plain")}
          onClick={(press) => begin(press, file)}
        >
          {t(file)}
        </a>
      ))}
      <div className="order-last grid w-full gap-2 empty:hidden">
        {making && busy && event ? (
          <div className="flex flex-wrap items-center gap-3">
            <p>{words(event)}</p>
            <progress
              className="h-2 w-40"
              aria-label={t(making.file === "pdf" ? "pdf" : "zip")}
              {...("done" in event ? { max: event.of, value: event.done } : {})}
            />
            <Button
              onClick={() => {
                links.current.get(making.file)?.focus();
                stop();
              }}
            >
              {t("making.stop")}
            </Button>
          </div>
        ) : null}
        {event && "at" in event && event.at === "made" ? (
          <Notice tone="good">
            <p>{t("making.made")}</p>
          </Notice>
        ) : null}
        {making && event && ("refused" in event || "lost" in event) ? (
          <Notice tone="danger" live>
            <p>{"lost" in event ? t("making.lost") : say(event.refused)}</p>
            <p className="mt-2">
              <Button onClick={() => void make(making.file)}>{t("making.again")}</Button>
            </p>
          </Notice>
        ) : null}
      </div>
      <p className="sr-only" role="status">
        {words(aloud)}
      </p>
    </div>
  );
}

function byQuarters({ done, of }: { done: number; of: number }): number {
  const quarter = Math.max(1, Math.ceil(of / 4));
  return done - (done % quarter);
}
