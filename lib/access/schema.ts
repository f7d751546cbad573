import { z } from "zod";
import { Role } from "@/lib/db/generated/enums";
import { id, optionalLine, version } from "@/lib/fields";
import { longestPassword, passwordProblem } from "./password-rules";

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

export const AddPerson = z.strictObject({
  email: emailAddress,
  name: optionalLine(200),
  role,
  password: newPassword,
});
export type AddPerson = z.infer<typeof AddPerson>;

export const SetRole = z.strictObject({ id, version, role });
export const ChangePerson = z.strictObject({ id, version });
export const SetPassword = z.strictObject({ id, version, password: newPassword });

export const ChangeOwnPassword = z.strictObject({
  current: z.string("required").min(1, "required").max(longestPassword, "password-too-long"),
  password: newPassword,
  /** The session that goes on; the others end. The server adds it. */
  keepSession: z.string().max(64).nullish(),
});

export const EndOwnSession = z.strictObject({ sessionId: z.string("required").min(1, "required").max(64) });

export const FirstAdministrator = z.strictObject({
  email: emailAddress,
  name: optionalLine(200),
  password: newPassword,
});

export const ClaimSetup = z.strictObject({
  code: z.string("required").min(1, "required").max(100),
  email: emailAddress,
  name: optionalLine(200),
  password: newPassword,
});
