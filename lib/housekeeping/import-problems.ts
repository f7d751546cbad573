import { createTranslator } from "next-intl";
import refusals from "@/lib/i18n/messages/en/refusals.json";
import type { FieldIssue } from "@/lib/invalid-input";

/** One line that says which row is wrong, where in it, and what to do: `entries[3] "pl-2024" entry.bodyId: …`. */
export function describeIssue(issue: FieldIssue, file: unknown): string {
  const parts = issue.path.split(".").filter((part) => part !== "" && part !== "file");
  const [section, index, ...rest] = parts;
  const row = (file as Record<string, unknown[]> | null)?.[section ?? ""]?.[Number(index)];
  const { id, code } = (row ?? {}) as { id?: unknown; code?: unknown };
  const name = typeof id === "string" ? ` "${id}"` : typeof code === "string" ? ` "${code}"` : "";
  const place = index === undefined ? (section ?? "file") : `${section}[${index}]${name}`;
  return `${[place, rest.join(".")].filter(Boolean).join(" ")}: ${messageOf(issue)}`;
}

const translate = createTranslator({ locale: "en", messages: refusals as Record<string, string> });

const messageOf = ({ key, values }: FieldIssue): string => (key in refusals ? translate(key, values) : key);
