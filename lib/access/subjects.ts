import { subject } from "@/lib/subject/subject";

/** Someone with an account. */
export const userSubject = subject({
  type: "user",
  order: 30,
  model: "User",
  personal: true,
  secret: ["passwordHash"],
  unique: { email: "email-taken" },
});
