import type { z } from "zod";
import { politely } from "@/lib/base/politely";
import type { Day } from "@/lib/calendar/edtf";
import type { PublicRecord } from "@/lib/log/views";
import type { Edition } from "./answers";
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

/** What one answer is made from: the record as it stands on a day, what is said of it, and where it can be had again. */
export type Part = { record: PublicRecord; standings: Standings; edition: Edition; address: string };

/** What goes out; a file name makes browsers keep it as a file. */
export type Made = { body: Uint8Array<ArrayBuffer>; fileName?: string };

export type QuerySchema = (today: Day) => z.ZodObject;

export type Operation = {
  id: string;
  path: `/api/v1/${string}`;
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
export const json = <Query extends QuerySchema, Answer extends z.ZodType>(
  operation: Pick<Operation, "id" | "path" | "summary" | "parameter"> & {
    query: Query;
    answer: Answer;
    make(
      asked: Asked,
      query: z.output<ReturnType<Query>>,
      parameter: string,
    ): Promise<z.output<Answer> | null>;
  },
): Operation => ({
  ...operation,
  mediaType: "application/json",
  make: async (asked, query, parameter) => {
    const answer = await operation.make(asked, query as z.output<ReturnType<Query>>, parameter);
    return answer === null ? null : { body: await politely(jsonWork(answer)) };
  },
});

/** An address that answers with one table, as CSV. */
export type TableOperation = Omit<Operation, "make"> & {
  make(asked: Asked, query: Record<string, unknown>, parameter: string): Promise<FilledTable>;
};
