import type { IncomingMessage, ServerResponse } from "node:http";

export declare function isPublicAddress(url: string): boolean;
export declare function withoutFrameworkScripts(html: string): string;
export declare function withInlineStyles(html: string, read?: (href: string) => string | null): string;
export declare function withEarlyFont(html: string): string;
export declare function servePlain(
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
): (request: IncomingMessage, response: ServerResponse) => unknown;
