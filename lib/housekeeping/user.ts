import { addPerson, disablePerson, enablePerson, setPassword, setRole } from "@/lib/access/acts";
import { generatePassword } from "@/lib/access/generate-password";
import { findPerson, listPeople, type PersonView } from "@/lib/access/queries";
import { emailAddress } from "@/lib/access/schema";
import { StartProblem } from "@/lib/base/start-problem";
import { askSecret, readLine } from "@/lib/cli/ask-secret";
import { runCommand, UsageError } from "@/lib/cli/cli";
import { Role } from "@/lib/db/generated/enums";
import { perform } from "@/lib/ledger/perform";

const help = `
npm run user -- add EMAIL --role viewer|editor|administrator [--name NAME] [--generate]
npm run user -- list
npm run user -- role EMAIL --role viewer|editor|administrator
npm run user -- password EMAIL [--generate]
npm run user -- disable EMAIL
npm run user -- enable EMAIL

Manages the accounts of the staff. A password has 15 to 256 characters and is not easy to guess, least of all for who
knows whose it is. It is asked on the terminal, or read as one line from what is piped in; with --generate, or when
nothing is piped in, one is made and printed once.
With the embedded database, stop the tracker first: only one process may have it open.
`;

const caller = { system: "command-line" } as const;

await runCommand(
  help,
  { role: { type: "string" }, name: { type: "string" }, generate: { type: "boolean" } },
  async ([verb, email, ...rest], { role, name, generate }) => {
    if (rest.length > 0) throw new UsageError(`Not understood: ${rest.join(" ")}`);
    switch (verb) {
      case "list":
        for (const person of await listPeople()) console.log(lineOf(person));
        return;
      case "add": {
        const input = { email: addressOf(email), role: roleOf(role), name: name ?? null };
        if (await findPerson({ email: input.email }))
          throw new StartProblem(`${input.email} has an account already.`);
        const { password, made } = await choosePassword(generate === true);
        await perform(caller, addPerson, { ...input, password });
        console.log(`Added ${input.email} as ${input.role}.`);
        if (made) console.log(`Password, shown only now: ${password}`);
        return;
      }
      case "role": {
        const { id, version, email: address } = await personAt(email);
        await perform(caller, setRole, { id, version, role: roleOf(role) });
        console.log(`${address} is now ${role}, and signed out everywhere.`);
        return;
      }
      case "password": {
        const { id, version, email: address } = await personAt(email);
        const { password, made } = await choosePassword(generate === true);
        await perform(caller, setPassword, { id, version, password });
        console.log(`The password of ${address} has been set; signed out everywhere.`);
        if (made) console.log(`Password, shown only now: ${password}`);
        return;
      }
      case "disable":
      case "enable": {
        const { id, version, email: address } = await personAt(email);
        await perform(caller, verb === "disable" ? disablePerson : enablePerson, { id, version });
        console.log(`${address} is ${verb}d.`);
        return;
      }
      default:
        throw new UsageError(
          verb ? `There is no "${verb}".` : "Say what to do: add, list, role, password, disable or enable.",
        );
    }
  },
);

function addressOf(email: string | undefined): string {
  const parsed = emailAddress.safeParse(email ?? "");
  if (!parsed.success)
    throw new UsageError(`Name the person by an e-mail address${email ? `; "${email}" is none` : ""}.`);
  return parsed.data;
}

function roleOf(role: string | boolean | undefined): Role {
  const known = Object.values(Role).find((name) => name === role);
  if (!known)
    throw new UsageError(`--role must be ${Object.values(Role).join(", ")}${role ? `, not "${role}"` : ""}.`);
  return known;
}

async function personAt(email: string | undefined): Promise<PersonView> {
  const address = addressOf(email);
  const person = await findPerson({ email: address });
  if (!person) throw new StartProblem(`${address} has no account.`);
  return person;
}

async function choosePassword(generate: boolean): Promise<{ password: string; made: boolean }> {
  if (!generate && process.stdin.isTTY) {
    const password = await askSecret("Password: ");
    if (password !== (await askSecret("The same again: ")))
      throw new StartProblem("The two differ; nothing was changed.");
    return { password, made: false };
  }
  const piped = generate ? "" : await readLine();
  return piped ? { password: piped, made: false } : { password: generatePassword(), made: true };
}

function lineOf({ email, name, role, disabled, lastSeenAt }: PersonView): string {
  const seen = `last seen ${lastSeenAt?.toISOString() ?? "never"}`;
  return [email, role, disabled ? "disabled" : "active", seen, name ?? ""].filter(Boolean).join("\t");
}
