import { getLocale, getTranslations } from "next-intl/server";
import { ArchivedList } from "@/components/forms/archived-list";
import type { BodyView } from "@/lib/log/views";
import type { ContactView } from "@/lib/parliaments/fields";
import { bodyHandling } from "@/lib/parliaments/queries";
import { bodyLabel } from "@/lib/wording/names";
import { BodyForm } from "./body-form";
import { BodyItem } from "./body-item";

const archivedId = "archived-bodies";

/** The bodies of a country, or the international ones where none is given, with the people known there. */
export async function BodiesPanel({
  country,
  bodies,
  contacts,
  may,
  today,
  ofOne = false,
}: {
  country: { id: string; label: string } | null;
  bodies: BodyView[];
  contacts: ContactView[];
  may: { writeBody: boolean; writeContact: boolean };
  today: string;
  /** On the page of one body: no link to it, and no other is added. */
  ofOne?: boolean;
}) {
  const t = await getTranslations("desk");
  const words = await getTranslations("bodies");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const handling = await bodyHandling(country?.id ?? null);
  const shown = bodies.filter((body) => !body.archived && handling.has(body.id));
  const optionOf = (body: BodyView) => ({
    id: body.id,
    label: bodyLabel(body, locale),
    note: labels(`bodyKind.${body.kind}`),
    country: body.countryCode,
  });
  const parents = shown.map(optionOf);
  const choice = { countries: country ? [country] : [], parents, today };
  return (
    <>
      {shown.length === 0 ? <p>{t("body.none")}</p> : null}
      <ul className="grid gap-3">
        {shown.flatMap((body) => {
          const own = handling.get(body.id);
          return own ? (
            <BodyItem
              key={body.id}
              body={body}
              handling={own}
              contacts={contacts.filter((contact) => contact.bodyId === body.id)}
              choice={choice}
              others={parents.filter((_, index) => shown[index]?.kind === body.kind)}
              archivedId={archivedId}
              ofOne={ofOne}
              may={may}
            />
          ) : (
            []
          );
        })}
      </ul>
      {may.writeBody && !ofOne ? (
        <div>
          <BodyForm {...choice} />
        </div>
      ) : null}
      <ArchivedList
        id={archivedId}
        title={words("archive.bodies", { count: bodies.length - shown.length })}
        subject="body"
        items={bodies.flatMap((body) => {
          const own = handling.get(body.id);
          if (!body.archived || !own) return [];
          return { id: body.id, version: own.version, name: bodyLabel(body, locale) };
        })}
        mayBringBack={may.writeBody}
        focusAfter={country ? "bodies" : "international"}
      />
    </>
  );
}
