import { z } from "zod";
import { Role } from "@/lib/db/generated/enums";
import { id, optionalLine, version } from "@/lib/fields/fields";
import { longestPassword, passwordProblem } from "@/lib/settings/password-rules";

/** An address someone signs in with: case and composition do not matter. */
export const emailAddress = z
  .string("required")
  .max(254, "too-long")
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .refine((text) => text !== "", "required")
  .refine((text) => text === "" || z.email().safeParse(text).success, "email");

const newPassword = z.string("required").superRefine((text, context) => {
  const message = passwordProblem(text);
  if (message) context.addIssue({ code: "custom", message });
});

const role = z.enum(Role, "required");

export const SignIn = z.strictObject({
  email: emailAddress,
  password: z.string("required").min(1, "required"),
});
export type SignIn = z.infer<typeof SignIn>;

/** The password that whoever changes other people's accounts has themselves; asked again on each such change. */
const ownPassword = z.string().max(longestPassword, "password-too-long").optional();

type NewAccount = { email: string; name: string | null; password: string };

/** A first password must say nothing of its owner either. */
const impersonal = ({ password, ...owner }: NewAccount, context: z.RefinementCtx) => {
  if (passwordProblem(password, owner) === "password-personal")
    context.addIssue({ code: "custom", message: "password-personal", path: ["password"] });
};

export const AddPerson = z
  .strictObject({ email: emailAddress, name: optionalLine(200), role, password: newPassword, ownPassword })
  .superRefine(impersonal);
export type AddPerson = z.infer<typeof AddPerson>;

/** Of someone who is invited: the link lets them choose the password themselves. */
export const InvitePerson = z.strictObject({
  email: emailAddress,
  name: optionalLine(200),
  role,
  ownPassword,
});
export const EditPerson = z.strictObject({
  id,
  version,
  email: emailAddress,
  name: optionalLine(200),
  ownPassword,
});
export const ChangeOwnName = z.strictObject({ name: optionalLine(200) });
/** Someone's password, chosen by the one-time link that they were given. */
export const ChoosePassword = z.strictObject({
  token: z.string("required").min(1, "required").max(100),
  password: newPassword,
});

export const SetRole = z.strictObject({ id, version, role, ownPassword });
export const ChangePerson = z.strictObject({ id, version, ownPassword });
export const SetPassword = z.strictObject({ id, version, password: newPassword, ownPassword });

export const ChangeOwnPassword = z.strictObject({
  current: z.string("required").min(1, "required").max(longestPassword, "password-too-long"),
  password: newPassword,
});

/** What is kept of a session that begins: nothing that opens it. */
export const BeginSession = z.strictObject({
  idHash: z.string().length(64),
  label: z.string().max(100).nullable(),
});

/** Whose sign-in was refused; null for an address that has no account. */
export const RefuseSession = z.strictObject({ userId: z.string().max(64).nullable() });

/** What is taken out of the tracker: which act it is, and the id of a file or what a report or a list is of. */
export const Export = z.strictObject({
  act: z.enum(["report:export", "file:export", "list:export"]),
  id: z.string().min(1).max(200),
});

export const EndOwnSession = z.strictObject({ sessionId: z.string("required").min(1, "required").max(64) });

const account = { email: emailAddress, name: optionalLine(200), password: newPassword };

export const FirstAdministrator = z.strictObject(account).superRefine(impersonal);

export const ClaimSetup = z
  .strictObject({ code: z.string("required").min(1, "required").max(100), ...account })
  .superRefine(impersonal);
