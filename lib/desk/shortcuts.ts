import type { EntryKind } from "@/lib/db/generated/enums";

/**
 * The keys of the desk, once: what they do and what the help card says of them. A letter is the key that has it on a
 * Latin keyboard: in a Ukrainian layout the same key is pressed.
 */
export type Shortcut =
  | { keys: readonly string[]; group: "go"; href: string; place: "today" | "countries" | "log" }
  | { keys: readonly string[]; group: "log"; kind: EntryKind }
  | { keys: readonly string[]; group: "lists"; does: "next" | "previous" | "open" | "edit" }
  | { keys: readonly string[]; group: "find"; does: "search" | "help" };

export const shortcuts: readonly Shortcut[] = [
  { keys: ["g", "t"], group: "go", href: "/desk", place: "today" },
  { keys: ["g", "c"], group: "go", href: "/desk/countries", place: "countries" },
  { keys: ["g", "l"], group: "go", href: "/desk/log", place: "log" },
  { keys: ["n", "d"], group: "log", kind: "dispatch" },
  { keys: ["n", "a"], group: "log", kind: "response" },
  { keys: ["n", "e"], group: "log", kind: "engagement" },
  { keys: ["n", "p"], group: "log", kind: "proceeding" },
  { keys: ["j"], group: "lists", does: "next" },
  { keys: ["k"], group: "lists", does: "previous" },
  { keys: ["o"], group: "lists", does: "open" },
  { keys: ["e"], group: "lists", does: "edit" },
  { keys: ["/"], group: "find", does: "search" },
  { keys: ["?"], group: "find", does: "help" },
];

export const shortcutGroups = ["go", "log", "lists", "find"] as const;

/** After so many milliseconds a first key is forgotten. */
export const memory = 1500;

type Press = { key: string; code: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/**
 * Which key of the list was pressed, whatever the layout: a letter by its place where the layout has another alphabet
 * there, a sign by what it says. Null for what is no key of ours, and with a modifier.
 */
export function keyOf({ key, code, ctrlKey, metaKey, altKey }: Press): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === "?" || key === "/") return key;
  // A Ukrainian layout has a full stop where a Latin one has the slash.
  if (code === "Slash" && key === ".") return "/";
  if (/^[a-z]$/.test(key)) return key;
  return /^[\u0400-\u04ff]$/.test(key) && key === key.toLowerCase() && /^Key[A-Z]$/.test(code)
    ? code.slice(3).toLowerCase()
    : null;
}

/** Whether the palette is asked for: Ctrl+K, on a Mac Cmd+K, by the place of the key in any layout. */
export const asksForPalette = ({ key, code, ctrlKey, metaKey, altKey }: Press): boolean =>
  (ctrlKey || metaKey) && !altKey && (key.toLowerCase() === "k" || code === "KeyK");

/** What a key comes to after those pressed before it: a shortcut, the beginning of one, or nothing. */
export function follow(
  before: readonly string[],
  key: string,
): { does: Shortcut | null; pressed: readonly string[] } {
  for (const pressed of [[...before, key], [key]]) {
    const fitting = shortcuts.filter(({ keys }) => pressed.every((one, index) => keys[index] === one));
    const whole = fitting.find(({ keys }) => keys.length === pressed.length);
    if (whole) return { does: whole, pressed: [] };
    if (fitting.length > 0) return { does: null, pressed };
  }
  return { does: null, pressed: [] };
}
