// Everything that a start needs and finds missing otherwise, ahead of it: for images of containers.
import { build, fail, generate, install, stopOnSignal } from "./lib.mjs";

stopOnSignal(130);
process.env.NEXT_TELEMETRY_DISABLED = "1";
await install();
await generate();
if (!(await build())) fail("the application could not be built: see the messages above");
process.exit(0);
