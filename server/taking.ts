import type { IncomingMessage, ServerResponse } from "node:http";
import { answerOf, type Said } from "./answer";
import { type BodyRule, inWords } from "./bodies";

/** So much of what is refused is heard out: a browser cut off in the middle of sending never shows the answer. */
const heardOut = 8 * 1024 * 1024;
const heardFor = 5_000;

/** Whether a request says that it has a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/**
 * Counts a request's body as it comes off the line, before anyone keeps it, and hands the request on: when it is whole,
 * or at once where the address counts by itself. What is longer than the rule allows, or slower, is answered here.
 */
export function takeBody(
  request: IncomingMessage,
  response: ServerResponse,
  rule: BodyRule,
  handOn: () => void,
): void {
  const tooLarge: Said = {
    status: 413,
    word: "tooLarge",
    values: { most: inWords(rule.most) },
    told: rule.told,
  };
  if (Number(request.headers["content-length"] ?? 0) > rule.most) {
    refuse(request, response, tooLarge);
    return;
  }
  const push = request.push.bind(request);
  let handedOn = !rule.whole;
  const give = (said: Said) => {
    clearTimeout(late);
    // Who has it already is told by a line that ends.
    if (handedOn) request.destroy();
    else refuse(request, response, said);
  };
  const late = setTimeout(() => give({ status: 408, word: "tooSlow" }), rule.within);
  request.once("close", () => clearTimeout(late));
  let taken = 0;
  request.push = (chunk, encoding) => {
    if (chunk === null) {
      clearTimeout(late);
      const ended = push(null);
      if (!handedOn) handOn();
      handedOn = true;
      return ended;
    }
    taken += chunk.length;
    if (taken > rule.most) {
      give(tooLarge);
      return true;
    }
    const hasRoom = push(chunk, encoding);
    // What is counted may all wait here until it is whole.
    return hasRoom || rule.whole;
  };
  if (handedOn) handOn();
}

/** Answers at once, and lets go of the line when the sender has finished, or has had its time. */
function refuse(request: IncomingMessage, response: ServerResponse, said: Said): void {
  const { headers, body } = answerOf(request, said);
  response.writeHead(said.status, { ...headers, Connection: "close" });
  response.write(body);
  const hangUp = () => {
    clearTimeout(patience);
    response.end();
  };
  const patience = setTimeout(hangUp, heardFor);
  let dropped = 0;
  request.push = (chunk) => {
    dropped += chunk?.length ?? 0;
    if (chunk === null || dropped > heardOut) hangUp();
    return true;
  };
  request.once("close", hangUp);
}
