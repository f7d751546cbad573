import { run, tool } from "./lib.mjs";

const node = (options, file, ...parameters) => run(process.execPath, [file, ...parameters], options);

/** What reads the code without running it. Each takes the options of `run`, and answers as it does. */
export const checks = {
  "lint and format (Biome)": (options) =>
    node(options, tool("@biomejs/biome", "biome"), "check", "--error-on-warnings"),
  "types (tsc)": async (options) => {
    // Writes the types of the routes, which a fresh clone does not have.
    const generated = await run(process.execPath, [tool("next"), "typegen"], { quiet: true });
    if (generated.code !== 0) console.error(generated.output);
    return node(options, tool("typescript", "tsc"), "--noEmit");
  },
  "who imports whom (dependency-cruiser)": (options) =>
    node(
      options,
      tool("dependency-cruiser", "depcruise"),
      ...["--config", ".dependency-cruiser.cjs"],
      ...["app", "bench", "components", "e2e", "lib", "prisma", "scripts", "server"],
    ),
  "length of files": (options) => node(options, "scripts/file-lengths.mjs"),
  "dead code (knip)": (options) => node(options, tool("knip"), "--no-progress"),
  "a complete lock file": (options) => node(options, "scripts/complete-lock.mjs", "--check"),
};
