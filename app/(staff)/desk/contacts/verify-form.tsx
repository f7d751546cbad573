"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useSay } from "@/components/form/use-say";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { performAct } from "@/lib/acts/perform-act";
import { performActs } from "@/lib/acts/perform-acts";
import { webAddress } from "@/lib/fields/fields";

/** Someone who can be written to, in words. */
export type ReachableRow = {
  key: string;
  of: "body" | "contact";
  id: string;
  version: number;
  name: string;
  place: string;
  href: string;
  address: string;
  verified: string;
  verifiedFrom: string | null;
};

type Said = { tone: "good" | "danger"; text: string };

/** Marks several as verified today from one page, and says of one that they are no longer in office. */
export function VerifyForm({ rows }: { rows: readonly ReachableRow[] }) {
  const t = useTranslations("bodies.contacts");
  const refusals = useTranslations("refusals");
  const forms = useTranslations("forms.said");
  const say = useSay();
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState("");
  const [wrong, setWrong] = useState<string | undefined>();
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const picked = rows.filter(({ key }) => chosen.has(key));
  const all = picked.length === rows.length;
  const choose = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const verify = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(undefined);
    if (picked.length === 0) {
      setSaid({ tone: "danger", text: t("chooseFirst") });
      document.getElementById("all")?.focus();
      return;
    }
    const verifiedFrom = from.trim();
    if (verifiedFrom !== "" && !webAddress(verifiedFrom)) {
      setSaid(null);
      setWrong(refusals("web-address"));
      document.getElementById("from")?.focus();
      return;
    }
    setBusy(true);
    const answer = await performActs(
      picked.map(({ of, id, version }) => [`${of}:verify`, { id, version, verifiedFrom }]),
    ).catch(() => null);
    setBusy(false);
    if (!answer) {
      setSaid({ tone: "danger", text: forms("noAnswer") });
      return;
    }
    if (!answer.ok) {
      setSaid({ tone: "danger", text: answer.key === "steps-refused" ? t("changedSince") : say(answer) });
      return;
    }
    setSaid({ tone: "good", text: t("done", { count: picked.length }) });
    setChosen(new Set());
    router.refresh();
  };
  return (
    <form onSubmit={(event) => void verify(event)} noValidate className="grid gap-4">
      <div className="grid items-end gap-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-[1fr_auto]">
        <TextField
          id="from"
          label={t("fromPage")}
          hint={t("fromPageHint")}
          error={wrong}
          value={from}
          inputMode="url"
          autoComplete="off"
          onChange={(event) => setFrom(event.target.value)}
        />
        <Button type="submit" tone="primary" busy={busy}>
          {t("verify", { count: picked.length })}
        </Button>
        <div role="status" className="empty:hidden sm:col-span-2">
          {said ? <Notice tone={said.tone}>{said.text}</Notice> : null}
        </div>
      </div>
      <div className="rounded-lg border border-line bg-surface">
        <label className="flex min-h-11 cursor-pointer items-center gap-3 bg-sunken px-4 text-sm font-medium">
          <input
            id="all"
            type="checkbox"
            className="size-4 accent-accent"
            checked={all}
            onChange={(event) =>
              setChosen(event.target.checked ? new Set(rows.map(({ key }) => key)) : new Set())
            }
          />
          {t("all", { count: rows.length })}
        </label>
        <ul>
          {rows.map((row) => (
            <li
              key={row.key}
              className="grid items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-sm lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,3fr)_11rem]"
            >
              <div className="flex min-w-0 items-start gap-3">
                <input
                  type="checkbox"
                  aria-label={t("chooseNamed", { name: row.name })}
                  className="mt-1 size-4 shrink-0 accent-accent"
                  checked={chosen.has(row.key)}
                  onChange={(event) => choose(row.key, event.target.checked)}
                />
                <p className="min-w-0">
                  <span className="font-medium">{row.name}</span>
                  <Link href={row.href as Route} className="block text-muted">
                    {row.place}
                  </Link>
                </p>
              </div>
              <p className="min-w-0 max-lg:pl-7">{row.address}</p>
              <p className="min-w-0 text-muted max-lg:pl-7">
                {row.verifiedFrom ? (
                  <a href={row.verifiedFrom} rel="noopener noreferrer">
                    {row.verified}
                  </a>
                ) : (
                  row.verified
                )}
              </p>
              {row.of === "contact" ? (
                <div className="max-lg:pl-7">
                  <ConfirmButton
                    className="text-sm"
                    label={t("left")}
                    name={t("leftNamed", { name: row.name })}
                    subject={row.name}
                    text={t("leftText")}
                    focusAfter="all"
                    act={() => performAct("contact:leave", { id: row.id, version: row.version })}
                  />
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </form>
  );
}
