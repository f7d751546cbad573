import { mergeAttributes, Node } from "@tiptap/core";

/** A place in the text that is filled in for each addressee: one piece, which is written through or deleted as a whole. */
export const mergeFieldNode = (labelOf: (name: string) => string) =>
  Node.create({
    name: "mergeField",
    group: "inline",
    inline: true,
    atom: true,
    addAttributes: () => ({
      name: {
        default: "",
        parseHTML: (element: HTMLElement) => element.getAttribute("data-merge-field"),
        renderHTML: ({ name }: Record<string, unknown>) => ({ "data-merge-field": String(name) }),
      },
    }),
    parseHTML: () => [{ tag: "span[data-merge-field]" }],
    renderHTML: ({ node, HTMLAttributes }) => [
      "span",
      mergeAttributes(HTMLAttributes, { class: "merge-field" }),
      labelOf(String(node.attrs.name)),
    ],
    renderText: ({ node }) => `{${labelOf(String(node.attrs.name))}}`,
  });
