"use client";

import dynamic from "next/dynamic";

/** A window over the page. Its script comes when the first one opens: most pages are read without. */
export const Dialog = dynamic(() => import("./dialog-window").then(({ DialogWindow }) => DialogWindow), {
  ssr: false,
});
