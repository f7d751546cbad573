/** How the buttons of an opened row look: as high as a thumb needs on a phone, lower where there is a mouse. */
export const rowActions = "flex flex-wrap items-center gap-2 *:text-sm sm:*:min-h-9 sm:*:px-3 sm:*:py-1";
