import type { Route } from "next";
import Link from "next/link";

/** The way from the page of one thing back to the list that holds it, above its heading. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <p>
      <Link href={href as Route} className="inline-flex min-h-8 items-center text-sm">
        {children}
      </Link>
    </p>
  );
}
