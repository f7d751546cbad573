// Who may import whom. A folder that is not listed here fails the check.

/** The rooms of lib/, from the top down: each may import those after it, never those before it. */
const ladder = [
  "testing",
  "housekeeping",
  "acts",
  "shipped",
  "exchange",
  "cli",
  "reports",
  "printing",
  "lists",
  "agenda",
  "feeds",
  "embed",
  "open-data",
  "merging",
  "activity",
  "audit",
  "proposals",
  "sendings",
  "sheets",
  "tasks",
  "letters",
  "outreach",
  "error-reports",
  "saved-views",
  "desk",
  "charts",
  "identity",
  "first-weeks",
  "wording",
  "log",
  "documents",
  "letter-texts",
  "partners",
  "parliaments",
  "sources",
  "files",
  "mentions",
  "access",
  "drafts",
  "effects",
  "marking",
  "ledger",
  "four-eyes",
  "outbox",
  "subject",
  "db",
  "standing",
  "fields",
  "text",
  "i18n",
  "calendar",
  "map",
  "settings",
  "base",
];

/** The parts of components/, likewise. */
const parts = ["public", "forms", "form", "desk", "ui", "browser"];

/** What the request path of the server takes from lib/: it is bundled apart and shares no memory with it. */
const ofTheServer = "^lib/(base|i18n|files/limits\\.ts|access/origin\\.ts|db/outage\\.ts)";

/** The few that may touch the database client. */
const touchesDatabase = [
  "^lib/(db|ledger|outbox|subject|audit|housekeeping|exchange|shipped|cli|testing)/",
  "^(prisma|bench|e2e)/",
  "/(queries|acts)\\.ts$",
  "^lib/drafts/drafts\\.ts$",
  "^lib/access/(session|sign-in|throttle|first-administrator)\\.ts$",
].join("|");

const test = "\\.test\\.tsx?$";
const fromTo = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });
const among = (folder, names) => `^${folder}/(${names.join("|")})/`;
/** One rule for each rung: nothing above it is imported. */
const downwards = (folder, rungs, comment) =>
  rungs
    .map((rung, index) =>
      fromTo(
        `ladder-${folder}-${rung}`,
        { path: `^${folder}/${rung}/`, pathNot: test },
        {
          path: among(folder, rungs.slice(0, index)),
          // Values of enums are said once, in the schema of the database; they are plain lists.
          pathNot: "^lib/db/generated/enums",
        },
        comment,
      ),
    )
    .slice(1);
const listed = (folder, names) =>
  fromTo(
    `unlisted-in-${folder}`,
    { path: `^${folder}/`, pathNot: among(folder, names) },
    {},
    "A new folder gets its place in the ladder first, and files lie in a folder.",
  );

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    fromTo("no-cycles", {}, { circular: true }, "A cycle hides who depends on whom, also one of types."),
    listed("lib", ladder),
    listed("components", parts),
    fromTo(
      "unlisted-at-the-root",
      { path: "^[^/]+/", pathNot: "^(app|bench|components|e2e|lib|prisma|scripts|server)/" },
      {},
      "The root has its folders.",
    ),
    ...downwards("lib", ladder, "Inside lib imports go down the ladder only."),
    ...downwards("components", parts, "Inside components imports go down only."),
    fromTo(
      "lib-knows-no-screen",
      { path: "^(lib|prisma)/", pathNot: "^lib/testing/golden/" },
      { path: "^(app|components)/" },
      "app → components → lib, never back; the golden test alone asks the routes of the feed and the calendar.",
    ),
    fromTo(
      "components-know-no-route",
      { path: "^components/" },
      { path: "^app/" },
      "app → components, never back.",
    ),
    fromTo(
      "parts-of-screens-know-no-domain",
      { path: "^components/ui/" },
      { path: "^lib/(log|documents|parliaments|sources|wording|desk|standing|ledger|access)/" },
      "Buttons and tables are for any subject.",
    ),
    fromTo(
      "few-touch-the-database",
      { pathNot: `${touchesDatabase}|${test}` },
      { path: "^lib/db/client\\.ts$", dependencyTypesNot: ["type-only"] },
      "Reads are in queries, writes in acts; everything else asks those.",
    ),
    fromTo(
      "the-front-stands-alone",
      { path: "^server/", pathNot: test },
      { path: "^(app|bench|components|e2e|lib|prisma|scripts)/", pathNot: ofTheServer },
      "What stands before the framework uses plain rules of lib; it is bundled apart, and shares no memory with it.",
    ),
    fromTo(
      "nobody-imports-the-front",
      { path: "^(app|components|lib|prisma)/", pathNot: test },
      { path: "^server/" },
      "It is put before the framework at the start.",
    ),
    fromTo(
      "scripts-stand-alone",
      { path: "^scripts/", pathNot: test },
      { path: "^(app|bench|components|e2e|lib|prisma|server)/" },
      "They run before anything is installed or built.",
    ),
    fromTo(
      "components-get-props",
      { path: "^components/", pathNot: test },
      {
        path: "/(queries|acts|session)\\.ts$|^lib/(db/(client|embedded|migrate)|ledger/(append|perform)|housekeeping/prepare|settings/settings)\\.ts$",
      },
      "Components get data as props and perform acts by their names.",
    ),
    fromTo(
      "what-draws-stands-alone",
      { pathNot: "^lib/files/draw-preview\\.mjs$" },
      { path: "^lib/files/(draw-preview|pixels-of-[a-z]+)\\.mjs$" },
      "What reads the files that people send runs in a process of its own, and in no other.",
    ),
    fromTo(
      "what-reads-sheets-stands-alone",
      { pathNot: `^lib/sheets/[a-z-]+\\.mjs$|${test}` },
      { path: "^lib/sheets/(read-[a-z]+|encoding)\\.mjs$" },
      "A spreadsheet is read in a process of its own, and in no other.",
    ),
    fromTo(
      "nobody-imports-tests",
      { path: "^(app|components|lib|prisma|server|scripts)/", pathNot: `${test}|^lib/testing/` },
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
