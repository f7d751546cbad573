import { z } from "zod";
import { inputsOf } from "@/lib/fields/field";
import { id, optionalId, version } from "@/lib/fields/fields";
import { view } from "./fields";

export const ViewInput = z.strictObject(inputsOf(view));
export const SaveView = z.strictObject({ id: optionalId, view: ViewInput });
export const EditView = z.strictObject({ id, version, view: ViewInput });
export const RemoveView = z.strictObject({ id, version });
