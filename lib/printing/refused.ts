import { Refusal } from "@/lib/base/refusal";
import { NotMade } from "./in-child";

/** Who is meant where a process names a letter or an addressee by its place. */
export type Named = readonly { label: string; text: string }[];

/**
 * Does the work, and says in words what staff can mend.
 * @throws Refusal `unprintable-characters`, `printed-address-too-long`, `letterhead-too-long` or `letterhead-picture`
 */
export async function refusingInWords<Value>(
  named: (id: string) => Named,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof NotMade ? (refusalFor(error, named(error.id)) ?? error) : error;
  }
}

function refusalFor({ problem }: NotMade, named: Named): Refusal | null {
  if (problem.includes("letterhead-picture")) return new Refusal("letterhead-picture");
  if (problem.includes("letterhead-too-long")) return new Refusal("letterhead-too-long");
  const address = /address-too-long (\d+)/.exec(problem);
  if (address)
    return new Refusal("printed-address-too-long", undefined, {
      name: named[Number(address[1])]?.label ?? "",
    });
  const characters = new Set(
    [...problem.matchAll(/the text `?\\*"(.+?)\\*"`? could not be displayed/gu)].map(
      ([, text]) => text ?? "",
    ),
  );
  if (characters.size === 0) return null;
  const of = named.find(({ text }) => [...characters].some((character) => text.includes(character)));
  return new Refusal("unprintable-characters", undefined, {
    name: (of ?? named[0])?.label ?? "",
    characters: [...characters].slice(0, 10).join(" "),
  });
}
