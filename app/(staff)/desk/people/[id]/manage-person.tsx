"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { CommandForm } from "@/components/form/command-form";
import { ChoiceField } from "@/components/form/fields";
import { useCommandForm } from "@/components/form/use-command-form";
import { Notice } from "@/components/ui/notice";
import {
  disablePersonAction,
  enablePersonAction,
  setPasswordAction,
  setRoleAction,
} from "@/lib/access/actions";
import { ChangePerson, SetPassword, SetRole } from "@/lib/access/schema";
import { Role } from "@/lib/db/generated/enums";
import { HandedOver } from "../handed-over";
import { NewPassword } from "../new-password";

type Person = { id: string; version: number; email: string; role: Role; disabled: boolean };
type Part = { person: Person; onDone(text: string, password?: string): void };

/** Role, password and whether the account is open, each saved by itself. */
export function ManagePerson({ person }: { person: Person }) {
  const router = useRouter();
  const [done, setDone] = useState<{ text: string; password?: string | undefined } | null>(null);
  const onDone = (text: string, password?: string) => {
    setDone({ text, password });
    router.refresh();
  };
  // Each save makes a new version; the forms start from it afresh.
  const part = { person, onDone };
  return (
    <>
      {done?.password ? (
        <HandedOver text={done.text} email={person.email} password={done.password} />
      ) : done ? (
        <Notice tone="good" live>
          {done.text}
        </Notice>
      ) : null}
      <RoleForm key={`role ${person.version}`} {...part} />
      <PasswordForm key={`password ${person.version}`} {...part} />
      <OpenForm key={`open ${person.version}`} {...part} />
    </>
  );
}

function RoleForm({ person, onDone }: Part) {
  const t = useTranslations("access");
  const roles = useTranslations("labels.role");
  const command = useCommandForm({
    schema: SetRole,
    defaults: { id: person.id, version: person.version, role: person.role as string },
    prefix: "",
    action: setRoleAction,
    nameOf: () => t("role"),
    onDone: (_value, { role }) =>
      onDone(t("people.roleDone", { email: person.email, role: roles(role as Role) })),
  });
  return (
    <Part title={t("people.roleTitle")}>
      <CommandForm {...command} submitLabel={t("people.roleSubmit")}>
        <ChoiceField
          path="role"
          label={t("role")}
          hint={t("people.roleHint")}
          options={Object.values(Role).map((role) => ({ id: role, label: roles(role) }))}
        />
      </CommandForm>
    </Part>
  );
}

function PasswordForm({ person, onDone }: Part) {
  const t = useTranslations("access");
  const command = useCommandForm({
    schema: SetPassword,
    defaults: { id: person.id, version: person.version, password: "" },
    prefix: "",
    action: setPasswordAction,
    nameOf: () => t("newPassword"),
    onDone: (_value, { password }) => onDone(t("people.passwordDone", { email: person.email }), password),
  });
  return (
    <Part title={t("people.passwordTitle")}>
      <CommandForm {...command} submitLabel={t("people.passwordSubmit")}>
        <NewPassword label={t("newPassword")} />
      </CommandForm>
    </Part>
  );
}

function OpenForm({ person, onDone }: Part) {
  const t = useTranslations("access.people");
  const verb = person.disabled ? "enable" : "disable";
  const command = useCommandForm({
    schema: ChangePerson,
    defaults: { id: person.id, version: person.version },
    prefix: "",
    action: person.disabled ? enablePersonAction : disablePersonAction,
    nameOf: () => t(verb),
    onDone: () => onDone(t(`${verb}Done`, { email: person.email })),
  });
  return (
    <Part title={t("state")}>
      <CommandForm {...command} submitLabel={t(verb)}>
        {person.disabled ? null : <p className="text-muted">{t("disableHint")}</p>}
      </CommandForm>
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
