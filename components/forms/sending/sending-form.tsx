"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { useSaid } from "@/components/desk/said";
import { ActForm } from "@/components/form/act-form";
import { ChoiceField, DateField, LineField } from "@/components/form/fields";
import { flatErrors } from "@/components/form/resolver";
import { useActForm } from "@/components/form/use-act-form";
import { useSay } from "@/components/form/use-say";
import type { Option } from "@/components/ui/combo-box";
import { Notice } from "@/components/ui/notice";
import { sendLetters } from "@/lib/acts/send-letters";
import { isDay } from "@/lib/calendar/edtf";
import { Channel } from "@/lib/db/generated/enums";
import type { CountryGroup } from "@/lib/desk/form-options";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { notToBePutIn } from "@/lib/sendings/left-out";
import type { PreparedLetter, PreparedSending } from "@/lib/sendings/prepare";
import type { ByHand } from "@/lib/sendings/schema";
import { ChooseAddressees } from "./choose-addressees";
import { LetterRow } from "./letter-row";
import { usePrepared } from "./use-prepared";

export type SendingValues = {
  letterTextId: string;
  waveId: string;
  packageId: string;
  channel: string;
  sentOn: string;
  notWithin: string;
  firstReference: string;
  offered: string[];
  decided: Record<string, boolean>;
  byHand: ByHand;
  /** By country and document, the version that goes there instead of the one by rule. */
  versions: Record<string, Record<string, string>>;
  anyway: string[];
};
export type SendingOptions = {
  letters: (Option & { isPackage: boolean })[];
  waves: Option[];
  packages: Option[];
  countries: Option[];
  groups: CountryGroup[];
  /** Saved views, with the countries that their rows are of. */
  views: CountryGroup[];
};

const mayGo = (letter: PreparedLetter) =>
  letter.content !== null && !letter.reasons.some((reason) => notToBePutIn.includes(reason));
const isIn = (letter: PreparedLetter, decided: Record<string, boolean>) =>
  mayGo(letter) && (decided[letter.country] ?? letter.reasons.length === 0);

/** Letters to many: what goes, to whom, each read before it goes, and all of them logged at once. */
export function SendingForm({
  start,
  first,
  options,
  today,
}: {
  start: SendingValues;
  /** The letters that `start` comes to, where a letter is chosen. */
  first: PreparedSending | null;
  options: SendingOptions;
  today: string;
}) {
  const t = useTranslations("letters.sending");
  const labels = useTranslations("labels");
  const combo = useTranslations("desk.combo");
  const fields = useTranslations("letters.sending");
  const locale = useLocale();
  const order = compareText(locale);
  const say = useSay();
  const router = useRouter();
  const said = useSaid();
  const [sending, setSending] = useState<PreparedSending | null>(first);
  const { form, ...frame } = useActForm<SendingValues, { id: string; count: number }>({
    schema: async () => {
      const { SendingForm: schema } = await import("@/lib/sendings/schema");
      return schema;
    },
    prefix: "",
    defaults: start,
    draft: `sending:new:${start.waveId || "none"}`,
    leaves: true,
    action: async ({ offered: _offered, decided, confirmed: _confirmed, ...values }, draft) => {
      const going = sending?.letters.filter((letter) => isIn(letter, decided)) ?? [];
      const codes = new Set(going.map(({ country }) => country));
      return sendLetters(
        {
          ...values,
          packageId: isPackage ? values.packageId : "",
          letterVersion: sending?.letter.version,
          countries: [...codes],
          known: Object.fromEntries(going.map(({ country, reasons }) => [country, reasons])),
          versions: chosenAmong(values.versions, codes, sending?.places ?? []),
          byHand: Object.fromEntries(Object.entries(values.byHand).filter(([code]) => codes.has(code))),
          anyway: values.anyway.filter((code) => codes.has(code)),
        },
        draft,
      );
    },
    nameOf: (path) => {
      const [name = "", code] = path.split(".");
      if (name === "letters") return options.countries.find(({ id }) => id === code)?.label ?? String(code);
      return fields.has(labelOf[name] as "wave") ? fields(labelOf[name] as "wave") : name;
    },
    onDone: ({ id, count }) => {
      said({ text: t("sent", { count }) });
      router.push(`/desk/sendings/${id}` as Route);
      router.refresh();
    },
  });
  const values = useWatch({ control: form.control }) as SendingValues;
  const { decided, byHand, versions, anyway, offered } = values;
  const isPackage = options.letters.find(({ id }) => id === values.letterTextId)?.isPackage ?? false;
  const shownNow = (sending?.letters.filter((letter) => offered.includes(letter.country)) ?? []).sort(
    (a, b) => order(countryName(a.country, locale), countryName(b.country, locale)),
  );
  const numbered = shownNow.filter((letter) => isIn(letter, decided)).map(({ country }) => country);
  const asked =
    values.letterTextId && isDay(values.sentOn) && /^\d{1,4}$/.test(values.notWithin.trim())
      ? {
          letterTextId: values.letterTextId,
          waveId: values.waveId,
          packageId: isPackage ? values.packageId : "",
          channel: values.channel,
          sentOn: values.sentOn,
          notWithin: values.notWithin,
          firstReference: values.firstReference,
          countries: offered,
          versions: chosenAmong(versions, new Set(offered), sending?.places ?? []),
          ...(sending ? { numbered } : {}),
        }
      : null;
  const prepared = usePrepared(asked, first);
  if (prepared.sending && prepared.sending !== sending) setSending(prepared.sending);

  const problems = new Map(
    flatErrors(form.formState.errors).flatMap(({ path, message }) => {
      const [name, code] = path.split(".");
      return name === "letters" && code ? [[code, message]] : [];
    }),
  );
  const asks = new Set(
    Object.entries((form.formState.errors as { letters?: Record<string, { type?: string }> }).letters ?? {})
      .filter(([, error]) => error?.type === "letter-asks")
      .map(([code]) => code),
  );
  const set = <Name extends keyof SendingValues>(name: Name, value: SendingValues[Name]) =>
    form.setValue(name, value as never, { shouldDirty: true });
  const going = shownNow.filter((letter) => isIn(letter, decided));
  const blocked = going.filter(({ country, missing }) => missing.length > 0 && !byHand[country]);
  const [show, setShow] = useState<"all" | "in" | "out">("all");
  const views = { all: shownNow, in: going, out: shownNow.filter((letter) => !isIn(letter, decided)) };
  if (options.letters.length === 0)
    return (
      <Notice>
        {t("noLetters")} <Link href={"/desk/letter-texts/new" as Route}>{t("writeLetter")}</Link>
      </Notice>
    );
  return (
    <ActForm
      form={form}
      {...frame}
      submitLabel={t("submit", { count: going.length })}
      className="grid gap-6"
      isBar
      beside={
        <span role="status" className="self-center text-sm text-muted">
          {prepared.isUnderWay ? t("making") : t("counts", { going: going.length, out: views.out.length })}
        </span>
      }
    >
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <ChoiceField
          path="letterTextId"
          label={t("letter")}
          options={options.letters}
          empty={t("chooseLetter")}
        />
        <ChoiceField path="waveId" label={t("wave")} options={options.waves} empty={combo("none")} optional />
        {isPackage ? (
          <ChoiceField
            path="packageId"
            label={t("package")}
            options={options.packages}
            empty={combo("none")}
            optional
          />
        ) : null}
        <ChoiceField
          path="channel"
          label={t("channel")}
          options={Object.values(Channel).map((value) => ({ id: value, label: labels(`channel.${value}`) }))}
          empty={combo("notKnown")}
          optional
        />
        <DateField path="sentOn" label={t("sentOn")} today={today} day />
        <LineField path="notWithin" label={t("notWithin")} hint={t("notWithinHint")} inputMode="numeric" />
        <LineField
          path="firstReference"
          label={t("firstReference")}
          hint={t("firstReferenceHint")}
          optional
        />
      </div>
      <section aria-labelledby="addressees" className="grid gap-3">
        <h2 id="addressees">{t("addressees")}</h2>
        <ChooseAddressees
          countries={options.countries}
          groups={options.groups}
          views={options.views}
          offered={offered}
          onOffer={(codes) => set("offered", codes)}
        />
        {prepared.refusal ? <Notice tone="danger">{say(prepared.refusal)}</Notice> : null}
        {shownNow.length > 0 ? (
          <>
            <div role="group" aria-label={t("show")} className="flex flex-wrap gap-2">
              {(
                [
                  ["all", t("showAll", { count: views.all.length })],
                  ["in", t("showIn", { count: views.in.length })],
                  ["out", t("showOut", { count: views.out.length })],
                ] as const
              ).map(([key, label]) => (
                <button
                  key={key}
                  type="button"
                  aria-pressed={show === key}
                  onClick={() => setShow(key)}
                  className="min-h-11 rounded-md border border-line-strong px-3 text-sm aria-pressed:bg-sunken aria-pressed:font-semibold sm:min-h-8"
                >
                  {label}
                </button>
              ))}
            </div>
            <ul className="rounded-lg border border-line bg-surface" aria-busy={prepared.isUnderWay}>
              {views[show].map((letter) => (
                <LetterRow
                  key={letter.country}
                  letter={letter}
                  places={sending?.places ?? []}
                  isIn={isIn(letter, decided)}
                  written={byHand[letter.country]}
                  problem={problems.get(letter.country)}
                  asks={asks.has(letter.country)}
                  anyway={anyway.includes(letter.country)}
                  onPut={(put) => set("decided", { ...decided, [letter.country]: put })}
                  onWrite={(written) => {
                    const { [letter.country]: _, ...others } = byHand;
                    set("byHand", written ? { ...others, [letter.country]: written } : others);
                  }}
                  onChoose={(documentId, versionId) => {
                    const { [documentId]: _, ...others } = versions[letter.country] ?? {};
                    const own = versionId ? { ...others, [documentId]: versionId } : others;
                    set("versions", { ...versions, [letter.country]: own });
                  }}
                  onAnyway={(yes) =>
                    set(
                      "anyway",
                      yes ? [...anyway, letter.country] : anyway.filter((code) => code !== letter.country),
                    )
                  }
                />
              ))}
            </ul>
          </>
        ) : null}
        {blocked.length > 0 ? (
          <Notice tone="warn">
            {t("blocked", {
              count: blocked.length,
              names: blocked
                .map(({ country }) => options.countries.find(({ id }) => id === country)?.label ?? country)
                .join(", "),
            })}
          </Notice>
        ) : null}
      </section>
    </ActForm>
  );
}

/** What was chosen for these countries among the versions of the package; what was chosen of another one waits for that. */
function chosenAmong(
  versions: SendingValues["versions"],
  codes: ReadonlySet<string>,
  places: PreparedSending["places"],
): SendingValues["versions"] {
  const has = (documentId: string, versionId: string) =>
    places.some(({ id, versions: all }) => id === documentId && all.some((one) => one.id === versionId));
  return Object.fromEntries(
    Object.entries(versions).flatMap(([code, chosen]) => {
      const own = Object.entries(chosen).filter(([documentId, versionId]) => has(documentId, versionId));
      return codes.has(code) && own.length > 0 ? [[code, Object.fromEntries(own)]] : [];
    }),
  );
}

/** What the fields are called, by their names in the input. */
const labelOf: Readonly<Record<string, string>> = {
  letterTextId: "letter",
  waveId: "wave",
  packageId: "package",
  channel: "channel",
  sentOn: "sentOn",
  notWithin: "notWithin",
  firstReference: "firstReference",
  countries: "addressees",
};
