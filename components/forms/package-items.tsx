"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { fieldId } from "@/components/form/resolver";
import { ComboBox, type Option } from "@/components/ui/combo-box";
import { focusOn } from "@/components/ui/focus-on";
import type { DocumentOptions, VersionOption } from "@/lib/desk/form-options";
import { itemsOf, movedTo, placesOf } from "@/lib/documents/places";
import { choosable } from "./choosable";
import { DocumentFields } from "./document-fields";
import { FormButton } from "./form-button";
import { PackagePlaces } from "./package-places";
import { together } from "./together";
import { VersionFields } from "./version-fields";

type Values = { package: { items: string[] } };

/** A version that nobody knows any more stands alone, under its id. */
const unknown = (id: string): VersionOption => ({
  id,
  label: id,
  title: id,
  versionLabel: "",
  documentId: id,
  language: null,
});

/**
 * The places of a package: put in, brought into order, taken out. A version of a document that is in it joins the place of
 * that document. What is missing is added on the spot and put in at once.
 */
export function PackageItems({ options, today }: { options: DocumentOptions; today: string }) {
  const t = useTranslations("desk.documents");
  const [addedDocuments, setAddedDocuments] = useState<Option[]>([]);
  const [addedVersions, setAddedVersions] = useState<VersionOption[]>([]);
  const [told, setTold] = useState("");
  const versions = together(addedVersions, options.documentVersions);
  const documents = together(addedDocuments, options.documents);
  const { control } = useFormContext<Values>();
  const { field, fieldState } = useController({ control, name: "package.items" });
  const items = field.value;
  const places = placesOf(items.map((id) => versions.find((version) => version.id === id) ?? unknown(id)));

  const putIn = (version: VersionOption) => {
    setAddedVersions((before) => [version, ...before]);
    field.onChange([...items, version.id]);
  };
  const move = (from: number, to: number) => {
    const moved = movedTo(places, from, to);
    field.onChange(itemsOf(moved));
    const name = places[from]?.versions[0]?.title ?? "";
    setTold(t("movedTo", { name, place: to + 1, count: places.length }));
  };
  const takeOut = (version: VersionOption) => {
    field.onChange(items.filter((other) => other !== version.id));
    setTold(t("tookOut", { name: version.label }));
    if (items.length === 1) requestAnimationFrame(() => focusOn(fieldId("package.items")));
  };
  return (
    <fieldset className="grid gap-3">
      <legend className="font-medium">{t("items")}</legend>
      <p className="text-sm text-muted">{t("placesHint")}</p>
      {places.length > 0 ? <PackagePlaces places={places} onMove={move} onTakeOut={takeOut} /> : null}
      <p role="status" className="sr-only">
        {told}
      </p>
      <ComboBox
        label={t("choose")}
        options={choosable(versions, null).filter((version) => !items.includes(version.id))}
        value={null}
        onChange={(id) => {
          if (id) field.onChange([...items, id]);
        }}
        error={fieldState.error?.message}
        inputRef={field.ref}
        inputId={fieldId("package.items")}
      />
      <div className="flex flex-wrap gap-2">
        <FormButton label={t("add")}>
          {(close) => (
            <DocumentFields
              today={today}
              onCancel={close}
              onDone={({ document, version }) => {
                setAddedDocuments((before) => [document, ...before]);
                if (version) putIn(version);
                close();
              }}
            />
          )}
        </FormButton>
        <FormButton label={t("addVersionOfKnown")} disabled={documents.length === 0}>
          {(close) => (
            <VersionFields
              purpose={{ kind: "add", documents: choosable(documents, null) }}
              today={today}
              onCancel={close}
              onDone={(version) => {
                putIn(version);
                close();
              }}
            />
          )}
        </FormButton>
      </div>
    </fieldset>
  );
}
