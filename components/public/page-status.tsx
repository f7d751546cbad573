/**
 * The status that a public page answers with. A page of the framework cannot set its own, and its "not found" draws
 * the text in the browser only; server/plain-html.ts reads this mark when the page goes out.
 */
export const PageStatus = ({ code }: { code: 400 | 404 }) => (
  <meta name="http-status" content={String(code)} />
);
