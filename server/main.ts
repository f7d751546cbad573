/** What scripts/start.mjs takes of the request path; bundled as one file. */
export { front } from "./front";
export { writeLines } from "./log";
export { servePlain } from "./public-pages";
export { stopServing } from "./stopping";
