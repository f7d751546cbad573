"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { fieldId } from "./resolver";

/** What one control needs: its id, its registration and the error that stands at it. */
export function useField(path: string) {
  const { register, getFieldState, formState } = useFormContext();
  const { error } = getFieldState(path, formState);
  return { id: fieldId(path), error: error?.message, ...register(path) };
}

/** The word for a field that may stay empty. */
export const useOptional = () => useTranslations("common")("optional");
