"use client";

import dynamic from "next/dynamic";

/** Forms that stand in windows: their scripts come when a window opens. */
export const BodyFields = dynamic(() => import("./body-fields").then((module) => module.BodyFields));
export const ContactFields = dynamic(() => import("./contact-fields").then((module) => module.ContactFields));
export const DocumentFields = dynamic(() =>
  import("./document-fields").then((module) => module.DocumentFields),
);
export const PackageFields = dynamic(() => import("./package-fields").then((module) => module.PackageFields));
export const VersionFields = dynamic(() => import("./version-fields").then((module) => module.VersionFields));
export const WaveFields = dynamic(() => import("./wave-fields").then((module) => module.WaveFields));
export const TaskFields = dynamic(() => import("./tasks/task-fields").then((module) => module.TaskFields));
export const CorrespondenceFields = dynamic(() =>
  import("./addresses/correspondence-fields").then((module) => module.CorrespondenceFields),
);
export const PartnerFields = dynamic(() => import("./partner-fields").then((module) => module.PartnerFields));
export const PartnerPersonFields = dynamic(() =>
  import("./partner-person-fields").then((module) => module.PartnerPersonFields),
);
export const PartnerNoteFields = dynamic(() =>
  import("./partner-note-fields").then((module) => module.PartnerNoteFields),
);
export const SavedReportFields = dynamic(() =>
  import("./reports/saved-report-fields").then((module) => module.SavedReportFields),
);
