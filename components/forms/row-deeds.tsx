import type { ComponentProps } from "react";
import { RarelyDone } from "./rarely-done";
import { VisibilityButton } from "./visibility-button";

type Props = ComponentProps<typeof VisibilityButton> &
  Omit<ComponentProps<typeof RarelyDone>, keyof ComponentProps<typeof VisibilityButton>>;

/** What can be done with a row that readers may see, beside changing it: show it to them or not, archive it, merge it. */
export function RowDeeds({ isPublic, others, focusAfter, ...row }: Props) {
  return (
    <>
      <VisibilityButton {...row} isPublic={isPublic} />
      <RarelyDone {...row} others={others} focusAfter={focusAfter} />
    </>
  );
}
