import crypto from "node:crypto";

/**
 * The one line of script in public pages: it fetches their script when the page is there, since text comes first and nothing
 * in it waits for the script.
 */
export const lateScript = 'addEventListener("load",()=>import("/scripts/record.js"))';

/** What the policy of public pages allows to run inline: this line and no other. */
export const lateScriptSource = `'sha256-${crypto.createHash("sha256").update(lateScript).digest("base64")}'`;
