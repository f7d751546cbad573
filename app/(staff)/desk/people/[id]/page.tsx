import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findPerson } from "@/lib/access/queries";
import { requireActor } from "@/lib/access/session";
import { settings } from "@/lib/settings/settings";
import { Duties } from "./duties";
import { ManagePerson } from "./manage-person";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("people.title") };
}

export default async function PersonPage({ params, searchParams }: PageProps<"/desk/people/[id]">) {
  const actor = await requireActor("person:manage");
  const t = await getTranslations("access.people");
  const { id } = await params;
  const person = await findPerson({ id: id.slice(0, 64) });
  if (!person) notFound();
  const { version, email, name, role, disabled } = person;
  return (
    <div className="grid max-w-xl gap-8">
      <div className="grid gap-2">
        <Link href={"/desk/people" as Route} className="inline-flex min-h-11 items-center">
          {t("back")}
        </Link>
        <h1 className="break-words">{email}</h1>
        {name ? <p>{name}</p> : null}
      </div>
      <Duties
        person={{ id: person.id, disabled }}
        actor={actor}
        startsFocused={(await searchParams).open === "hand-on"}
      />
      <ManagePerson
        person={{ id: person.id, version, email, name, role, disabled }}
        linkBase={`${settings().appUrl}/password?token=`}
      />
    </div>
  );
}
