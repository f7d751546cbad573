import { useTranslations } from "next-intl";
import type { AddressChannel } from "@/lib/db/generated/enums";
import { inOrderOfUse } from "@/lib/parliaments/addresses";
import type { Address } from "@/lib/parliaments/fields";

/** How someone can be reached, the preferred way first. */
export function AddressList({
  addresses,
  preferredChannel,
}: {
  addresses: readonly Address[] | null;
  preferredChannel: AddressChannel | null;
}) {
  const t = useTranslations("bodies.addresses");
  const channels = useTranslations("labels.addressChannel");
  const all = inOrderOfUse(addresses, preferredChannel);
  if (all.length === 0) return null;
  return (
    <dl className="grid gap-x-3 gap-y-1 text-sm [overflow-wrap:anywhere]">
      {all.map((one) => (
        <div key={`${one.channel} ${one.address}`}>
          <dt className="inline text-muted">{channels(one.channel)}:</dt>{" "}
          <dd className="inline">
            <Reached {...one} />
            {one.preferred || (one.channel === preferredChannel && isOnly(all, one)) ? (
              <span className="text-muted"> · {t("isPreferred")}</span>
            ) : null}
            {one.remark ? <span className="text-muted"> · {one.remark}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const isOnly = (all: readonly Address[], { channel }: Address): boolean =>
  all.filter((one) => one.channel === channel).length === 1;

function Reached({ channel, address }: Address) {
  if (channel === "email") return <a href={`mailto:${address}`}>{address}</a>;
  if (channel === "phone") return <a href={`tel:${address.replace(/[^\d+]/g, "")}`}>{address}</a>;
  if (channel === "online_form")
    return (
      <a href={address} rel="noopener noreferrer">
        {address}
      </a>
    );
  return <span className="whitespace-pre-line">{address}</span>;
}
