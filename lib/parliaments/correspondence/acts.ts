import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { certainlyBefore } from "@/lib/calendar/edtf";
import { act } from "@/lib/ledger/act";
import { currentAt, saved } from "@/lib/subject/saved";
import { requireContact } from "../known-contact";
import { EditCorrespondence, LeaveOffice, Verify } from "../schema";
import { bodySubject, contactSubject } from "../subjects";

/** Saves how a body is written to: internal only. */
export const editCorrespondence = act("body:correspondence", {
  right: "contact:write",
  input: EditCorrespondence,
  decide: async ({ id, version, correspondence }) =>
    saved({ subject: bodySubject, id, expect: version, data: correspondence }),
});

/** Says that the addresses of a body were looked at today, and on which page. */
export const verifyBody = act("body:verify", {
  right: "contact:write",
  input: Verify,
  looks: ({ id }) => [[bodySubject, [id]]],
  decide: async ({ id, version, verifiedFrom }, { see, today }) => {
    await currentAt(see, bodySubject, { id, version });
    return saved({ subject: bodySubject, id, expect: version, data: { verifiedOn: today, verifiedFrom } });
  },
});

/** Says the same of a person at a body. */
export const verifyContact = act("contact:verify", {
  right: "contact:write",
  input: Verify,
  looks: ({ id }) => [[contactSubject, [id]]],
  decide: async ({ id, version, verifiedFrom }, { see, today }) => {
    await requireContact(see, id, version);
    return saved({ subject: contactSubject, id, expect: version, data: { verifiedOn: today, verifiedFrom } });
  },
});

/** Ends a term of office today: that of someone who is not in office any more, since whatever day. */
export const leaveOffice = act("contact:leave", {
  right: "contact:write",
  input: LeaveOffice,
  decide: async ({ id, version }, { see, today }) => {
    const { since } = await requireContact(see, id, version);
    if (typeof since === "string" && certainlyBefore(today, since))
      throw new Refusal("until-before-since", "until");
    return saved({ subject: contactSubject, id, expect: version, data: { until: today } });
  },
});
