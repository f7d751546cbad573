import "server-only";
import { canonicalJson } from "@/lib/base/canonical-json";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import { type Edtf, firstDay } from "@/lib/calendar/edtf";
import type { Transaction } from "@/lib/db/client";
import { fileSubject } from "@/lib/files/subjects";
import { firstWeeksKey } from "@/lib/first-weeks/steps";
import { fourEyesKey } from "@/lib/four-eyes/setting";
import { identityKey, logoTypes } from "@/lib/identity/identity";
import { largestShownLogo, shownOf } from "@/lib/identity/shown";
import { act } from "@/lib/ledger/act";
import { type PublisherView, publisherKey } from "@/lib/log/publisher";
import { waveSubject } from "@/lib/log/subjects";
import { archiveAct } from "@/lib/marking/archive";
import { patienceKey } from "@/lib/standing/patience";
import type { Change } from "@/lib/subject/change";
import { read } from "@/lib/subject/rows";
import { freeId, saved } from "@/lib/subject/saved";
import { settingSubject } from "@/lib/subject/setting";
import { AddWave, EditWave, SetFirstWeeks, SetFourEyes, SetIdentity, SetPatience } from "./schema";

/** Opens a round of sending. It may be planned for a day to come. */
export const addWave = act("wave:add", {
  right: "wave:write",
  input: AddWave,
  looks: ({ id }) => [[waveSubject, [id]]],
  decide: async (input, { see }) => {
    const id = await freeId(see, waveSubject, input.id);
    return saved({ subject: waveSubject, id, expect: null, data: input.wave });
  },
});

/** Saves a wave's name and date anew. */
export const editWave = act("wave:edit", {
  right: "wave:write",
  input: EditWave,
  looks: ({ id }) => [[waveSubject, [id]]],
  decide: async (input, { tx }) => {
    await requireDispatchesWithin(tx, input.id, input.wave.startedOn);
    return saved({ subject: waveSubject, id: input.id, expect: input.version, data: input.wave });
  },
});

/** Archives a wave, or brings it back. */
export const archiveWave = archiveAct("wave:archive", "wave:write", waveSubject);

/**
 * No dispatch of a wave was sent before the wave began.
 * @throws Refusal at the wave's day
 */
async function requireDispatchesWithin(tx: Transaction, waveId: string, startedOn: Edtf): Promise<void> {
  const earlier = await tx.entry.findFirst({
    where: { waveId, removedAt: null, countsFrom: { lt: firstDay(startedOn) } },
    select: { occurredOn: true },
    orderBy: { countsFrom: "asc" },
  });
  if (earlier) throw new Refusal("wave-after-dispatch", "startedOn", { date: earlier.occurredOn });
}

/** Sets after how many days silence counts, from now on and for every day that is looked at. */
export const setPatience = act("setting:patience", {
  right: "setting:manage",
  input: SetPatience,
  decide: ({ version, patience }, { tx }) => savedSetting(tx, patienceKey, version, patience),
});

/** Sets whether a second person confirms what changes the count. What is proposed already still waits for one. */
export const setFourEyes = act("setting:four-eyes", {
  right: "setting:manage",
  input: SetFourEyes,
  decide: ({ version, mode }, { tx }) => savedSetting(tx, fourEyesKey, version, { mode }),
});

/** Says who runs the campaign. Letters that have gone keep what stood on them. */
export const setIdentity = act("setting:identity", {
  right: "setting:manage",
  input: SetIdentity,
  looks: ({ identity: { logoFileId } }) => [[fileSubject, [logoFileId]]],
  decide: async ({ version, identity }, { tx, see }) => {
    const logo = identity.logoFileId ? await see(fileSubject, identity.logoFileId) : null;
    if (identity.logoFileId && !logo) throw new Refusal("file-unknown", "logoFileId");
    if (logo && !logoTypes.includes(String(logo.mediaType))) throw new Refusal("logo-kind", "logoFileId");
    const mark = logo && {
      sha256: String(logo.sha256),
      mediaType: String(logo.mediaType),
      bytes: Number(logo.bytes),
    };
    if (identity.isShown && mark && mark.bytes > largestShownLogo)
      throw new Refusal("logo-large", "logoFileId", { most: largestShownLogo / 1024 });
    const own = await savedSetting(tx, identityKey, version, identity);
    const shown = shownOf(identity, mark && { sha256: mark.sha256, mediaType: mark.mediaType });
    return { ...own, changes: [...own.changes, ...(await shownAnew(tx, shown))] };
  },
});

/**
 * What the public sees of the campaign stands apart, and changes only when that does: the public pages are not made anew for a
 * change of what stands on letters alone.
 */
async function shownAnew(tx: Transaction, shown: PublisherView | null): Promise<Change[]> {
  const current = await read(tx, settingSubject, publisherKey);
  const value = shown ?? {};
  if (canonicalJson(current?.value ?? {}) === canonicalJson(value)) return [];
  const expect = current ? Number(current.version) : null;
  return [{ subject: settingSubject, id: publisherKey, expect, data: { value } }];
}

/** Says what waits of the first weeks. */
export const setFirstWeeks = act("setting:first-weeks", {
  right: "setting:manage",
  input: SetFirstWeeks,
  decide: ({ version, firstWeeks }, { tx }) => savedSetting(tx, firstWeeksKey, version, firstWeeks),
});

async function savedSetting(tx: Transaction, key: string, version: number, value: object) {
  // There is no row to compare versions with before the first save: two of them must come one after the other.
  await tx.$executeRaw`select pg_advisory_xact_lock(7305420)`;
  const current = await read(tx, settingSubject, key);
  const known = Number(current?.version ?? 0);
  if (version !== known) throw new StaleVersion("setting", key, version, current ?? {});
  return saved({ subject: settingSubject, id: key, expect: current ? known : null, data: { value } });
}
