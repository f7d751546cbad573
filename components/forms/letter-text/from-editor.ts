import type { LetterBlock, LetterBody, LetterRun } from "@/lib/letter-texts/body";
import { type MergeField, mergeFieldNames } from "@/lib/letter-texts/merge-fields";

/** A document of the editor, as its library writes it. */
export type EditorNode = {
  type?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
  content?: EditorNode[];
};

const isField = (name: unknown): name is MergeField => (mergeFieldNames as unknown[]).includes(name);

function runOf(node: EditorNode): LetterRun[] {
  const has = (name: string) => node.marks?.some(({ type }) => type === name);
  const look = {
    ...(has("bold") ? { bold: true as const } : {}),
    ...(has("italic") ? { italic: true as const } : {}),
  };
  if (node.type === "mergeField") {
    const { name } = node.attrs ?? {};
    return isField(name) ? [{ field: name, ...look }] : [];
  }
  if (node.type === "hardBreak") return [{ text: " " }];
  if (node.type !== "text" || !node.text) return [];
  const href = node.marks?.find(({ type }) => type === "link")?.attrs?.href;
  return [{ text: node.text, ...look, ...(typeof href === "string" ? { href } : {}) }];
}

const runsOf = (node: EditorNode): LetterRun[] => (node.content ?? []).flatMap(runOf);

/** Every paragraph within a list's point is a point of its own: lists in lists are flat in a letter. */
function pointsOf(node: EditorNode): LetterRun[][] {
  return (node.content ?? []).flatMap((part) => {
    if (part.type === "bulletList" || part.type === "orderedList" || part.type === "listItem")
      return pointsOf(part);
    const runs = runsOf(part);
    return runs.length > 0 ? [runs] : [];
  });
}

function blockOf(node: EditorNode): LetterBlock[] {
  switch (node.type) {
    case "heading":
    case "paragraph":
      return [{ is: node.type, runs: runsOf(node) }];
    case "bulletList":
    case "orderedList": {
      const items = pointsOf(node);
      return items.length > 0 ? [{ is: "list", ordered: node.type === "orderedList", items }] : [];
    }
    default:
      return (node.content ?? []).flatMap(blockOf);
  }
}

/** What the editor holds as a letter keeps it; empty paragraphs at its ends are no part of it. */
export function letterOf(document: EditorNode): LetterBody {
  const blocks = (document.content ?? []).flatMap(blockOf);
  const isEmpty = (block: LetterBlock | undefined) => block?.is !== "list" && block?.runs.length === 0;
  while (blocks.length > 0 && isEmpty(blocks[0])) blocks.shift();
  while (blocks.length > 0 && isEmpty(blocks.at(-1))) blocks.pop();
  return blocks.filter((block) => !isEmpty(block));
}

function nodeOf(run: LetterRun): EditorNode {
  const marks = [
    ...(run.bold ? [{ type: "bold" }] : []),
    ...(run.italic ? [{ type: "italic" }] : []),
    ...("href" in run && run.href ? [{ type: "link", attrs: { href: run.href } }] : []),
  ];
  const marked = marks.length > 0 ? { marks } : {};
  return "field" in run
    ? { type: "mergeField", attrs: { name: run.field }, ...marked }
    : { type: "text", text: run.text, ...marked };
}
const nodesOf = (runs: readonly LetterRun[]) => (runs.length > 0 ? { content: runs.map(nodeOf) } : {});

/** A letter as the editor takes it. */
export const documentOf = (body: LetterBody): EditorNode => ({
  type: "doc",
  content:
    body.length > 0
      ? body.map((block) =>
          block.is === "list"
            ? {
                type: block.ordered ? "orderedList" : "bulletList",
                content: block.items.map((item) => ({
                  type: "listItem",
                  content: [{ type: "paragraph", ...nodesOf(item) }],
                })),
              }
            : {
                type: block.is,
                ...(block.is === "heading" ? { attrs: { level: 2 } } : {}),
                ...nodesOf(block.runs),
              },
        )
      : [{ type: "paragraph" }],
});
