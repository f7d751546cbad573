/** Whether a country that was invited to a meeting came. */
export const Attendance = { attended: "attended", absent: "absent" } as const;
