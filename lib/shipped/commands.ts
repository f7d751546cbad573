import "server-only";
import { z } from "zod";
import { command } from "@/lib/command";
import { campaignSetting } from "@/lib/housekeeping/commands";
import { planImport } from "@/lib/housekeeping/plan-import";
import type { Change } from "@/lib/record/append";
import { entryRemoved } from "@/lib/record/entry-changes";
import { read } from "@/lib/record/subjects";
import { Refusal } from "@/lib/refusal";
import { takingAct } from "./base";
import { retiredRows, shippedNow } from "./campaign";
import { onlyRow, planFollow, reasonText } from "./plan";
import { SettleShipped } from "./schema";
import { undecidedIn, undecidedKey } from "./undecided";

/** Takes over what the shipped campaign says anew, at the first start of a release: see {@link planFollow}. */
export const followShipped = command(
  "record:import",
  z.strictObject({}),
  async (_, context) => {
    const file = shippedNow();
    const { changes, undecided } = await planFollow(file, retiredRows, context);
    const open = await read(context.tx, "setting", undecidedKey);
    const before = undecidedIn(open?.value);
    const still = before.filter(
      (old) => !undecided.some((one) => one.section === old.section && one.id === old.id),
    );
    const settings: Change[] = [
      {
        type: "setting",
        id: campaignSetting(file.campaign ?? ""),
        expect: null,
        act: "import:campaign",
        data: { value: { loadedOn: context.today } },
      },
      {
        type: "setting",
        id: undecidedKey,
        expect: open ? Number(open.version) : null,
        act: "shipped:undecided",
        data: { value: [...still, ...undecided] },
      },
    ];
    return { changes: [...changes, ...settings], value: { undecided } };
  },
  { unhurried: true },
);

/** Settles one row that an upgrade left to staff: as it is shipped, or as it stands. */
export const settleShipped = command("listing:write", SettleShipped, async (input, context) => {
  const { tx, now } = context;
  const setting = await read(tx, "setting", undecidedKey);
  const open = undecidedIn(setting?.value);
  const row = open.find(({ section, id }) => section === input.section && id === input.id);
  if (!setting || !row) throw new Refusal("settled-already");
  const settled: Change = {
    type: "setting",
    id: undecidedKey,
    expect: Number(setting.version),
    act: "shipped:settle",
    data: { value: open.filter((one) => one !== row) },
  };
  const value = { id: row.id };
  if (!input.take) return { changes: [settled], value };
  const retired = retiredRows.find(({ ids }) => ids.includes(row.id));
  if (row.reason === "retired") {
    const current = await read(tx, "entry", row.id);
    if (!current || current.removedAt || !retired) return { changes: [settled], value };
    const removed = entryRemoved(
      { id: row.id, version: Number(current.version) },
      reasonText(retired.reason),
      { now },
    );
    return { changes: [removed, settled], value };
  }
  const file = await onlyRow(shippedNow(), row, tx);
  const { changes, problems } = await planImport(file, context, true);
  const [problem] = problems;
  if (problem) throw new Refusal(problem.key, undefined, problem.values);
  return {
    changes: [
      ...changes.map((change) => (change.type === "source" ? change : { ...change, act: takingAct })),
      settled,
    ],
    value,
  };
});
