"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, LineField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { useSay } from "@/components/form/use-say";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FormAnswer } from "@/lib/access/form-action";
import { linkHours } from "@/lib/access/link-hours";
import { ChangePerson, EditPerson, SetPassword, SetRole } from "@/lib/access/schema";
import { Role } from "@/lib/db/generated/enums";
import { EmailField } from "../../../email-field";
import { HandedOver } from "../handed-over";
import { LinkToHandOver } from "../link-to-hand-over";
import { NewPassword } from "../new-password";

type Person = {
  id: string;
  version: number;
  email: string;
  name: string | null;
  role: Role;
  disabled: boolean;
};
/** What is to be handed over, and shown only now. */
type HandOver = { password?: string; address?: string };
type Part = {
  person: Person;
  /** Sends one's own password along, which is asked once for all that can be changed here. */
  withOwn<Value>(
    action: (input: unknown) => Promise<FormAnswer<Value>>,
  ): (input: object) => Promise<FormAnswer<Value>>;
  onDone(text: string, handOver?: HandOver): void;
};

/** Name, role, password and whether the account is open, each saved by itself. */
export function ManagePerson({ person, linkBase }: { person: Person; linkBase: string }) {
  const router = useRouter();
  const t = useTranslations("access");
  const say = useSay();
  const [own, setOwn] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [done, setDone] = useState<({ text: string } & HandOver) | null>(null);
  const onDone = (text: string, handOver: HandOver = {}) => {
    setDone({ text, ...handOver });
    setOwn("");
    router.refresh();
  };
  const withOwn: Part["withOwn"] = (action) => async (input) => {
    const answer = await action({ ...input, ownPassword: own });
    setWrong(!answer.ok && answer.field === "ownPassword" ? say(answer) : undefined);
    return answer;
  };
  // Each save makes a new version; the forms start from it afresh.
  const part = { person, withOwn, onDone };
  return (
    <>
      {done?.address ? (
        <LinkToHandOver text={done.text} email={person.email} address={done.address} />
      ) : done?.password ? (
        <HandedOver text={done.text} email={person.email} password={done.password} />
      ) : done ? (
        <Notice tone="good" live>
          {done.text}
        </Notice>
      ) : null}
      <TextField
        id="ownPassword"
        type="password"
        label={t("ownPassword")}
        hint={t("ownPasswordHint")}
        error={wrong}
        autoComplete="current-password"
        spellCheck={false}
        value={own}
        onChange={(event) => setOwn(event.target.value)}
      />
      <NameForm key={`name ${person.version}`} {...part} />
      <RoleForm key={`role ${person.version}`} {...part} />
      {person.disabled ? null : <LinkForm key={`link ${person.version}`} {...part} linkBase={linkBase} />}
      <PasswordForm key={`password ${person.version}`} {...part} />
      <OpenForm key={`open ${person.version}`} {...part} />
    </>
  );
}

function NameForm({ person, withOwn, onDone }: Part) {
  const t = useTranslations("access");
  const frame = useActForm({
    schema: EditPerson,
    defaults: { id: person.id, version: person.version, email: person.email, name: person.name ?? "" },
    prefix: "",
    action: withOwn(actOf("person:edit")),
    nameOf: (path) => t(path === "ownPassword" || path === "email" ? path : "name"),
    onDone: (_value, { email }) => onDone(t("people.nameDone", { email })),
  });
  return (
    <Part title={t("people.nameTitle")}>
      <ActForm {...frame} submitLabel={t("people.nameSubmit")}>
        <LineField path="name" label={t("name")} hint={t("nameHint")} autoComplete="off" optional />
        <EmailField path="email" autoComplete="off" />
      </ActForm>
    </Part>
  );
}

function LinkForm({ person, withOwn, onDone, linkBase }: Part & { linkBase: string }) {
  const access = useTranslations("access");
  const t = useTranslations("access.people");
  const frame = useActForm({
    schema: ChangePerson,
    defaults: { id: person.id, version: person.version },
    prefix: "",
    action: withOwn(actOf("person:link")),
    nameOf: (path) => (path === "ownPassword" ? access(path) : t("linkTitle")),
    onDone: ({ token }) => onDone(t("linkDone", { email: person.email }), { address: `${linkBase}${token}` }),
  });
  return (
    <Part title={t("linkTitle")}>
      <ActForm {...frame} submitLabel={t("linkSubmit")}>
        <p className="text-muted">{t("linkHint", { hours: linkHours })}</p>
      </ActForm>
    </Part>
  );
}

function RoleForm({ person, withOwn, onDone }: Part) {
  const t = useTranslations("access");
  const roles = useTranslations("labels.role");
  const frame = useActForm({
    schema: SetRole,
    defaults: { id: person.id, version: person.version, role: person.role as string },
    prefix: "",
    action: withOwn(actOf("person:role")),
    nameOf: (path) => t(path === "ownPassword" ? path : "role"),
    onDone: (_value, { role }) =>
      onDone(t("people.roleDone", { email: person.email, role: roles(role as Role) })),
  });
  return (
    <Part title={t("people.roleTitle")}>
      <ActForm {...frame} submitLabel={t("people.roleSubmit")}>
        <ChoiceField
          path="role"
          label={t("role")}
          hint={t("people.roleHint")}
          options={Object.values(Role).map((role) => ({ id: role, label: roles(role) }))}
        />
      </ActForm>
    </Part>
  );
}

function PasswordForm({ person, withOwn, onDone }: Part) {
  const t = useTranslations("access");
  const frame = useActForm({
    schema: SetPassword,
    defaults: { id: person.id, version: person.version, password: "" },
    prefix: "",
    action: withOwn(actOf("person:password")),
    nameOf: (path) => t(path === "ownPassword" ? path : "newPassword"),
    onDone: (_value, { password }) => onDone(t("people.passwordDone", { email: person.email }), { password }),
  });
  return (
    <Part title={t("people.passwordTitle")}>
      <ActForm {...frame} submitLabel={t("people.passwordSubmit")}>
        <p className="text-muted">{t("people.passwordHint")}</p>
        <NewPassword />
      </ActForm>
    </Part>
  );
}

function OpenForm({ person, withOwn, onDone }: Part) {
  const access = useTranslations("access");
  const t = useTranslations("access.people");
  const verb = person.disabled ? "enable" : "disable";
  const frame = useActForm({
    schema: ChangePerson,
    defaults: { id: person.id, version: person.version },
    prefix: "",
    action: withOwn(person.disabled ? actOf("person:enable") : actOf("person:disable")),
    nameOf: (path) => (path === "ownPassword" ? access(path) : t(verb)),
    onDone: () => onDone(t(`${verb}Done`, { email: person.email })),
  });
  return (
    <Part title={t("state")}>
      <ActForm {...frame} submitLabel={t(verb)}>
        {person.disabled ? null : <p className="text-muted">{t("disableHint")}</p>}
      </ActForm>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
