import type { z } from "zod";
import { politely } from "@/lib/base/politely";
import type { Day } from "@/lib/calendar/edtf";
import type { PublicRecord } from "@/lib/log/views";
import type { Standings } from "./build-standing";
import { jsonWork } from "./json-text";
import type { FilledTable } from "./table";

/** One address of the public API: what may be asked, what is answered, and how the answer is made. */

/** What answers are made from. */
export type Asked = {
  record: PublicRecord;
  standings(asOf: Day): Promise<Standings>;
  today: Day;
  /** Origin of the site. */
  appUrl: string;
};

/** What goes out; a file name makes browsers keep it as a file. */
export type Made = { body: Uint8Array<ArrayBuffer>; fileName?: string };

export type QuerySchema = (today: Day) => z.ZodObject;
type QueryOf<Query extends QuerySchema> = z.output<ReturnType<Query>>;
type Path = `/api/v1/${string}`;

export type Operation = {
  id: string;
  path: Path;
  /** One sentence in English. */
  summary: string;
  query: QuerySchema;
  mediaType: string;
  /** Of a JSON answer. */
  answer?: z.ZodType;
  /** The part of the path that varies. */
  parameter?: { name: string; description: string; example: string };
  /** Null for something unknown, which becomes a 404. Of a table, the table. */
  make(asked: Asked, query: Record<string, unknown>, parameter: string): Promise<Made | FilledTable | null>;
};

/** An address that answers with JSON. */
export const json = <Query extends QuerySchema, Answer extends z.ZodType>(operation: {
  id: string;
  path: Path;
  summary: string;
  query: Query;
  answer: Answer;
  parameter?: Operation["parameter"];
  make(asked: Asked, query: QueryOf<Query>, parameter: string): Promise<z.output<Answer> | null>;
}): Operation => ({
  ...operation,
  mediaType: "application/json",
  make: async (asked, query, parameter) => {
    const answer = await operation.make(asked, query as QueryOf<Query>, parameter);
    return answer === null ? null : { body: await politely(jsonWork(answer)) };
  },
});

export type TableOperation = Omit<Operation, "make"> & {
  make(asked: Asked, query: Record<string, unknown>, parameter: string): Promise<FilledTable>;
};

/** An address that answers with one table, as CSV. */
export const table = <Query extends QuerySchema>(operation: {
  id: string;
  path: Path;
  summary: string;
  query: Query;
  make(asked: Asked, query: QueryOf<Query>): Promise<FilledTable>;
}): TableOperation => ({
  ...operation,
  mediaType: "text/csv",
  make: (asked, query) => operation.make(asked, query as QueryOf<Query>),
});

/** Where the answer of an address can be had again: with the parameters given, and the day it speaks of. */
export function addressOf(
  asked: Pick<Asked, "appUrl">,
  path: string,
  parameters: Record<string, string | undefined> = {},
): string {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `${asked.appUrl}${path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ""}`;
}
