import { z } from "zod";
import { inputsOf } from "@/lib/fields/field";
import { id, optionalId, version } from "@/lib/fields/fields";
import { letterText } from "./fields";

const LetterTextInput = z.strictObject(inputsOf(letterText));
export const AddLetterText = z.strictObject({ id: optionalId, letterText: LetterTextInput });
export const EditLetterText = z.strictObject({ id, version, letterText: LetterTextInput });
