import { z } from "zod";
import { inputsOf } from "@/lib/fields/field";
import { id, optionalId, version } from "@/lib/fields/fields";
import { SourceInputs } from "@/lib/sources/schema";
import { document, documentVersion, packagePlace, packageText } from "./fields";

/** An appeal, a letter, a legal qualification, a copy of an act …: what its versions have in common. */
export const DocumentInput = z.strictObject({ ...inputsOf(document), sources: SourceInputs });
export type DocumentInput = z.infer<typeof DocumentInput>;
export const EditDocument = z.strictObject({ id, version, document: DocumentInput });

/** One version. Where its text is not held, it has neither link nor file, and is shown so. */
export const DocumentVersionInput = z.strictObject(inputsOf(documentVersion));
export type DocumentVersionInput = z.infer<typeof DocumentVersionInput>;
/** A new document; with its first version, both come into being together or not at all. */
export const AddDocument = z.strictObject({
  id: optionalId,
  document: DocumentInput,
  documentVersion: DocumentVersionInput.optional(),
  publish: z.boolean().optional(),
});
export const AddDocumentVersion = z.strictObject({
  id: optionalId,
  documentId: id,
  documentVersion: DocumentVersionInput,
});
export const EditDocumentVersion = z.strictObject({ id, version, documentVersion: DocumentVersionInput });

/** An ordered list of document versions. */
export const PackageInput = z.strictObject({
  ...inputsOf(packageText),
  items: z
    .array(id)
    .min(1, "package-needs-document")
    .max(60, "too-many")
    .refine((items) => new Set(items).size === items.length, "listed-twice"),
});
export type PackageInput = z.infer<typeof PackageInput>;

/** Where it stands among the versions of one package: for files that bring packages with a history. */
const place = {
  number: packagePlace.number.input.optional(),
  previousId: id.nullable().optional(),
};
export const AddPackage = z.strictObject({
  id: optionalId,
  package: PackageInput,
  publish: z.boolean().optional(),
  ...place,
});
/** What is not said of its place stays. */
export const EditPackage = z.strictObject({ id, version, package: PackageInput, ...place });
export type EditPackage = z.infer<typeof EditPackage>;
/** The next version of a package, which stays as it is; `id` is that of the new one. */
export const NewPackageVersion = z.strictObject({ id: optionalId, previousId: id, package: PackageInput });

/** A file to keep; what it is, its own first bytes tell, not its name. */
export const AddFile = z.strictObject({
  /** As it came: what may not stand in a name is taken out of it, not refused. */
  name: z.string("required").min(1, "required").max(1000, "too-long"),
  bytes: z.instanceof(Uint8Array, { error: "required" }),
});
