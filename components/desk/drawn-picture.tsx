"use client";

import { type ReactNode, useState } from "react";

type Props = {
  src: string;
  alt: string;
  className: string;
  width?: number;
  height?: number;
  loading?: "lazy";
  children: ReactNode;
};

/** A picture that the server draws of a kept file, and what stands in its place where it can draw none. */
export function DrawnPicture({ children, alt, ...picture }: Props) {
  const [failed, setFailed] = useState(false);
  if (failed) return children;
  return (
    // biome-ignore lint/performance/noImgElement: drawn by us, for signed-in staff alone
    <img
      {...picture}
      alt={alt}
      onError={() => setFailed(true)}
      // It may have failed before this script came.
      ref={(shown) => {
        if (shown?.complete && shown.naturalWidth === 0) setFailed(true);
      }}
    />
  );
}
