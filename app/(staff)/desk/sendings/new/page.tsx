import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/desk/back-link";
import { choosable } from "@/components/forms/choosable";
import { SendingForm, type SendingValues } from "@/components/forms/sending/sending-form";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { isSilent } from "@/lib/desk/country-views";
import { formOptions } from "@/lib/desk/form-options";
import { listLetterTexts } from "@/lib/letter-texts/queries";
import { viewCountries } from "@/lib/lists/view-countries";
import { deskRecord, deskStandings } from "@/lib/log/queries";
import { prepared } from "@/lib/sendings/prepare";
import { PrepareSending } from "@/lib/sendings/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters.sending"))("new") };
}

type Asked = Partial<Record<"letter" | "wave" | "package" | "to", string | string[]>>;

/** Letters to many, chosen, read and logged at once. `to=silent` offers those that are silent in the wave. */
export default async function NewSendingPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor("entry:write");
  const query = await searchParams;
  const t = await getTranslations("letters.sending");
  const locale = await getLocale();
  const day = today();
  const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";
  const options = await formOptions({ countries: [] }, locale);
  const letters = (await listLetterTexts()).filter(({ archived }) => !archived);
  const record = await deskRecord();
  const known = (list: readonly { id: string; archived?: true | boolean }[], id: string) =>
    list.some((item) => item.id === id && !item.archived) ? id : "";
  const waveId = known(record.waves, one(query.wave)) || (choosable(options.waves, null)[0]?.id ?? "");
  const toSilent = one(query.to) === "silent";
  const reminder = letters.find(({ letterKind }) => letterKind === "reminder")?.id ?? "";
  const letterTextId = known(letters, one(query.letter)) || (toSilent ? reminder : (letters[0]?.id ?? ""));
  const chosen = letters.find(({ id }) => id === letterTextId);
  const silent = [...(await deskStandings()).values()]
    .filter(({ waves }) => waves.some((wave) => wave.waveId === waveId && isSilent(wave.conversation)))
    .map(({ country }) => country);
  const listed = one(query.to)
    .split(",")
    .filter((code) => options.countries.some(({ id }) => id === code));
  const views = await viewCountries({ asking: { userId: actor.id, today: day }, role: actor.role, locale });
  const start: SendingValues = {
    letterTextId,
    waveId,
    packageId:
      chosen?.letterKind === "package"
        ? known(record.packages, one(query.package)) || (choosable(options.packages, null)[0]?.id ?? "")
        : "",
    channel: "email",
    sentOn: day,
    notWithin: "30",
    firstReference: "",
    offered: toSilent ? silent : listed.length > 0 ? listed : [...record.targets],
    decided: {},
    byHand: {},
    versions: {},
    anyway: [],
  };
  const { decided: _d, byHand: _b, versions: _v, anyway: _a, offered, ...asked } = start;
  const first = letterTextId ? await prepared(PrepareSending.parse({ ...asked, countries: offered })) : null;
  return (
    <div className="grid gap-5">
      <BackLink href="/desk/sendings">{t("title")}</BackLink>
      <PageHead title={t("new")} lead={t("newLead")} />
      <SendingForm
        start={start}
        first={first}
        today={day}
        options={{
          letters: letters.map(({ id, name, letterKind }) => ({
            id,
            label: name,
            isPackage: letterKind === "package",
          })),
          waves: choosable(options.waves, waveId),
          packages: choosable(options.packages, start.packageId),
          countries: options.countries,
          groups: [{ id: "silent", label: t("silent"), codes: silent }, ...options.groups].filter(
            ({ codes }) => codes.length > 0,
          ),
          views: views.map(({ codes, ...view }) => ({
            ...view,
            codes: codes.filter((code) => options.countries.some(({ id }) => id === code)),
          })),
        }}
      />
    </div>
  );
}
