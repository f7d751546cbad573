import { run, tool } from "./lib.mjs";

const node = (file, ...parameters) => run(process.execPath, [file, ...parameters]);

/** What reads the code without running it. Each answers whether it found nothing wrong. */
export const checks = {
  "lint and format (Biome)": () => node(tool("@biomejs/biome", "biome"), "check", "--error-on-warnings"),
  "types (tsc)": async () => {
    // Writes the types of the routes, which a fresh clone does not have.
    const generated = await run(process.execPath, [tool("next"), "typegen"], { quiet: true });
    if (generated.code !== 0) console.error(generated.output);
    return node(tool("typescript", "tsc"), "--noEmit");
  },
  "who imports whom (dependency-cruiser)": () =>
    node(
      tool("dependency-cruiser", "depcruise"),
      ...["--config", ".dependency-cruiser.cjs"],
      ...["app", "bench", "components", "e2e", "lib", "prisma", "scripts", "server"],
    ),
  "length of files": () => node("scripts/file-lengths.mjs"),
  "dead code (knip)": () => node(tool("knip"), "--no-progress"),
  "a complete lock file": () => node("scripts/complete-lock.mjs", "--check"),
};
