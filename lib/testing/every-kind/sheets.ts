import { acts } from "@/lib/acts/all";
import type { Performer } from "./acts";
import { type Story, secret } from "./story";

/** Two imports: one with its columns told by hand, which is undone, and one that the machine made. */
export async function makeImports(story: Story, editor: Performer): Promise<void> {
  const counts = { rows: 1, added: 1, changed: 0, same: 0, leftOut: 0 };
  const sheet = (fileHash: string) => ({
    kind: "contacts",
    fileName: `${secret("sheet name")}.xlsx`,
    fileHash: fileHash.repeat(64),
    counts,
  });
  const row = (id: string) => ({
    steps: [
      {
        step: [
          acts["contact:add"],
          { id, contact: { bodyId: "pl-sejm", office: secret("office imported") } },
        ],
        unit: 0,
      },
    ],
    units: [{ type: "contact", before: null }],
  });
  const template = {
    ...{ id: "a-sheet-template", version: null, kind: "contacts" },
    ...{ head: secret("sheet head"), columns: { [secret("sheet head")]: "office" } },
  };
  const first = await story.perform("import:take", editor, {
    ...{ run: 0, ...row("contact-imported"), sheet: sheet("a"), template },
  });
  story.name("import", first.id);
  await story.perform("import:undo", editor, first);
  const machine = { system: "import" } as const;
  const second = await story.perform("import:take", machine, {
    ...{ run: 0, ...row("contact-imported-again"), sheet: sheet("b"), template: null },
  });
  story.name("import-again", second.id);
}
