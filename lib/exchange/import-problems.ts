import type { FieldIssue } from "@/lib/base/invalid-input";
import refusals from "@/lib/i18n/messages/en/refusals.json";
import type { Question } from "@/lib/ledger/questions";
import { translator } from "@/lib/text/translator";

/** One line that says which row is wrong, where in it, and what to do: `entries[3] "pl-2024" entry.bodyId: …`. */
export const describeIssue = (issue: FieldIssue, file: unknown): string =>
  `${placeOf(issue.path, file)}: ${messageOf(issue)}`;

/** The same for a question, with the key that answers it. */
export const describeQuestion = (question: Question, path: string, file: unknown): string =>
  `${placeOf(path, file)}: ${translator("en", "questions")(`ask.${question.key}`, question.values)} ["${question.key}"]`;

function placeOf(path: string, file: unknown): string {
  const [section, index, ...rest] = path.split(".").filter((part) => part !== "" && part !== "file");
  const rows = (file as Record<string, unknown> | null)?.[section ?? ""];
  const row = Array.isArray(rows) ? rows[Number(index)] : undefined;
  const { id, code } = (row ?? {}) as { id?: unknown; code?: unknown };
  const name = typeof id === "string" ? ` "${id}"` : typeof code === "string" ? ` "${code}"` : "";
  const place = index === undefined ? (section ?? "the file") : `${section}[${index}]${name}`;
  return [place, ...(rest.length > 0 ? [rest.join(".")] : [])].join(" ");
}

const messageOf = ({ key, values }: FieldIssue): string =>
  key in refusals ? translator("en", "refusals")(key, values) : key;
