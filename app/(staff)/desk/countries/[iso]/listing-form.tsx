"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import type { ListingProps } from "./listing-fields";

const ListingFields = dynamic(() => import("./listing-fields").then((module) => module.ListingFields));

/** Lists a country as one that the campaign asks, or changes its listing. */
export function ListingForm(props: ListingProps) {
  const t = useTranslations("desk.listing");
  return (
    <RefreshingForm
      label={props.existing ? t("edit") : t("add")}
      askedBy="listing"
      className="justify-self-start text-sm"
    >
      {(close, done) => <ListingFields {...props} onCancel={close} onDone={done} />}
    </RefreshingForm>
  );
}
