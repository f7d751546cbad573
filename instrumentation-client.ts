import { config } from "zod";

// Before any schema is made: compiling one to code needs `eval`, which the desk's content policy forbids, and merely
// asking whether it is allowed is a violation that browsers report.
config({ jitless: true });
