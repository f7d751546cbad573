"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useSaid } from "@/components/desk/said";
import { ActForm } from "@/components/form/act-form";
import { FlagField, LineField } from "@/components/form/fields";
import { KeptFileField } from "@/components/form/kept-file-field";
import { LanguagesField } from "@/components/form/text-tabs";
import { useActForm } from "@/components/form/use-act-form";
import { performAct } from "@/lib/acts/perform-act";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { identity as fields, type Identity, identityIn } from "@/lib/identity/identity";

type Values = { version: number; identity: TypedFields<typeof fields> };

/** Who runs the campaign: what stands on its letters. */
export function IdentityForm({
  identity,
  version,
  logoName,
}: {
  identity: Identity;
  version: number;
  /** The name of the file that is the mark now. */
  logoName: string | null;
}) {
  const t = useTranslations("letters.identity");
  const router = useRouter();
  const said = useSaid();
  const { form, ...frame } = useActForm<Values, { version: number }>({
    schema: async () => {
      const { SetIdentity } = await import("@/lib/outreach/schema");
      return SetIdentity;
    },
    prefix: "identity",
    draft: "identity:campaign",
    defaults: { version, identity: typedFields(fields, identity) },
    action: (values, draft) => performAct("setting:identity", values, draft),
    storedAs: ({ value }) => typedFields(fields, identityIn(value)),
    nameOf: (path) => {
      const name = path.split(".")[1] ?? "";
      return name in fields ? t(name as keyof typeof fields) : path;
    },
    onDone: (written) => {
      form.setValue("version", written.version);
      said({ text: t("saved") });
      router.refresh();
    },
  });
  return (
    <ActForm form={form} {...frame}>
      <LanguagesField path="identity.name" legend={t("name")} rows={1} />
      <LanguagesField path="identity.address" legend={t("address")} hint={t("addressHint")} rows={3} />
      <LanguagesField path="identity.place" legend={t("place")} rows={1} />
      <div className="grid gap-4 sm:grid-cols-2">
        <LineField path="identity.email" label={t("email")} inputMode="email" optional />
        <LineField path="identity.phone" label={t("phone")} inputMode="tel" optional />
      </div>
      <LineField path="identity.website" label={t("website")} inputMode="url" optional />
      <KeptFileField path="identity.logoFileId" label={t("logoFileId")} fileName={logoName} />
      <LanguagesField path="identity.signatory" legend={t("signatory")} rows={1} />
      <LanguagesField path="identity.signatoryOffice" legend={t("signatoryOffice")} rows={1} />
      <fieldset className="grid gap-4 rounded-md border border-line p-4">
        <legend className="px-1 font-medium">{t("onTheSite")}</legend>
        <p className="text-sm text-muted">{t("onTheSiteLead")}</p>
        <div>
          <FlagField path="identity.isShown" label={t("isShown")} />
          <FlagField path="identity.addressShown" label={t("addressShown")} />
        </div>
        <LanguagesField
          path="identity.pressContact"
          legend={t("pressContact")}
          hint={t("pressContactHint")}
          rows={1}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <LineField path="identity.pressEmail" label={t("pressEmail")} inputMode="email" optional />
          <LineField path="identity.pressPhone" label={t("pressPhone")} inputMode="tel" optional />
        </div>
      </fieldset>
    </ActForm>
  );
}
