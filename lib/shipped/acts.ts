import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/base/refusal";
import { campaignSetting } from "@/lib/exchange/acts";
import { takeRows } from "@/lib/exchange/take-rows";
import { act } from "@/lib/ledger/act";
import { entryRemoved } from "@/lib/log/entry-changes";
import { entrySubject } from "@/lib/log/subjects";
import type { Change } from "@/lib/subject/change";
import { read, type Snapshot } from "@/lib/subject/rows";
import { settingSubject } from "@/lib/subject/setting";
import { retiredRows, shippedMark, shippedNow } from "./campaign";
import { follow, onlyRow, reasonText } from "./plan";
import { SettleShipped } from "./schema";
import { isSameRow, undecidedIn, undecidedKey } from "./undecided";

/** Takes over what the shipped campaign says anew, at the first start of a release: see {@link follow}. */
export const followShipped = act("shipped:follow", {
  right: "record:import",
  input: z.strictObject({}),
  decide: async (_, context) => {
    const file = shippedNow();
    const { changes, undecided } = await follow(file, retiredRows, context);
    const open = await read(context.tx, settingSubject, undecidedKey);
    const kept = undecidedIn(open?.value).filter((one) => one.kept === shippedMark(one));
    const asked = undecided.filter((one) => !kept.some((other) => isSameRow(one, other)));
    const edition = campaignSetting(file.campaign ?? "");
    const followed = await read(context.tx, settingSubject, edition);
    const settings = [
      settingChanged(edition, followed, "import:campaign", { loadedOn: context.today }),
      settingChanged(undecidedKey, open, "shipped:undecided", [...kept, ...asked]),
    ];
    return { changes: [...changes, ...settings], value: { undecided: asked } };
  },
  ...{ unhurried: true, inner: true },
});

/** Settles one row that an upgrade left to staff: as it is shipped, or as it stands. */
export const settleShipped = act("shipped:settle", {
  right: "listing:write",
  input: SettleShipped,
  // What a release corrects was checked by those who made it: whoever takes it over is the second person.
  secondPerson: true,
  decide: async (input, context) => {
    const { tx, now } = context;
    const setting = await read(tx, settingSubject, undecidedKey);
    const open = undecidedIn(setting?.value);
    const row = open.find((one) => one.kept === undefined && isSameRow(one, input));
    if (!setting || !row) throw new Refusal("settled-already");
    const others = open.filter((one) => one !== row);
    const left = input.take ? others : [...others, { ...row, kept: shippedMark(row) }];
    const settled = settingChanged(undecidedKey, setting, "shipped:settle", left);
    const value = { id: row.id };
    if (!input.take) return { changes: [settled], value };
    const retired = retiredRows.find(({ ids }) => ids.includes(row.id));
    if (row.reason === "retired") {
      const current = await read(tx, entrySubject, row.id);
      if (!current || current.removedAt || !retired) return { changes: [settled], value };
      const removed = entryRemoved(
        { id: row.id, version: Number(current.version) },
        reasonText(retired.reason),
        { now },
      );
      return { changes: [removed, settled], value };
    }
    const file = await onlyRow(shippedNow(), row, tx);
    // Taken over in the name of whoever settles it, and still the shipped campaign's word: see `basesOf`.
    const taken = await takeRows(file, context, { origin: "upgrade" });
    const [problem] = taken.flatMap(({ problems }) => problems);
    if (problem) throw new Refusal(problem.key, undefined, problem.values);
    return { changes: [settled], value };
  },
});

const settingChanged = (id: string, stored: Snapshot | null, act: string, value: unknown): Change => ({
  subject: settingSubject,
  id,
  expect: stored && Number(stored.version),
  act,
  data: { value },
});
