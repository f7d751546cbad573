// Who may import whom. Inside lib each slice may import those after it, never those before it.
const ladder = [
  "followers",
  "reports",
  "proceedings",
  "outreach",
  "error-reports",
  "record",
  "documents",
  "parliaments",
  "access",
  "calendar",
  "db",
];

// The few that may touch the database client.
const touchesDatabase =
  "^(lib/db/|lib/testing/|lib/housekeeping/|lib/(command|prepare)\\.ts$|prisma/|bench/|e2e/)|/(queries|commands|append|audit|versions)\\.ts$|^lib/access/(session|sign-in|throttle|first-administrator)\\.ts$";

const fromTo = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    fromTo(
      "no-cycles",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
      "A cycle hides who depends on whom.",
    ),
    ...ladder
      .map((slice, rung) =>
        fromTo(
          `ladder-${slice}`,
          { path: `^lib/${slice}/`, pathNot: "\\.test\\.tsx?$" },
          {
            path: `^lib/(${ladder.slice(0, rung).join("|")})/`,
            pathNot: "^lib/record/(append|events|subjects)\\.ts$",
          },
          "Inside lib imports go down the ladder only; the one door to the log is open to every slice.",
        ),
      )
      .slice(1),
    fromTo(
      "lib-knows-no-screen",
      { path: "^(lib|prisma)/" },
      { path: "^(app|components)/" },
      "app → components → lib, never back.",
    ),
    fromTo(
      "components-know-no-route",
      { path: "^components/" },
      { path: "^app/" },
      "app → components, never back.",
    ),
    fromTo(
      "utilities-are-leaves",
      { path: "^lib/(map|i18n|text)/" },
      {
        path: `^lib/(${ladder.filter((slice) => slice !== "calendar").join("|")})/`,
        dependencyTypesNot: ["type-only"],
      },
      "Everyone uses these; they know no slice.",
    ),
    fromTo(
      "few-touch-the-database",
      { pathNot: `${touchesDatabase}|\\.test\\.tsx?$` },
      { path: "^lib/db/client\\.ts$", dependencyTypesNot: ["type-only"] },
      "Reads are in queries, writes in commands; everything else asks those.",
    ),
    fromTo(
      "the-front-knows-no-screen",
      { path: "^server/" },
      { path: "^(app|components|prisma)/|^lib/db/client\\.ts$" },
      "What stands before the framework uses plain rules of lib; it is bundled apart, and shares no memory with it.",
    ),
    fromTo(
      "nobody-imports-the-front",
      { path: "^(app|components|lib|prisma)/" },
      { path: "^server/" },
      "scripts/start.mjs puts it before the framework.",
    ),
    fromTo(
      "components-get-props",
      { path: "^components/" },
      {
        path: "/(queries|commands|append|session)\\.ts$|^lib/(db/(client|embedded|migrate)|command|prepare|settings)\\.ts$",
      },
      "Components get data as props and call actions.",
    ),
    fromTo(
      "nobody-imports-tests",
      { path: "^(app|components|lib|prisma|server)/", pathNot: "\\.test\\.tsx?$|^lib/testing/" },
      { path: "^(lib/testing|e2e|bench)/|\\.test\\.tsx?$" },
      "What is served does not depend on what tests it.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules|^lib/db/generated" },
    exclude: { path: "^\\.next|node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
