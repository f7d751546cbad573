import crhAccess from "./messages/crh/access.json";
import crhCommon from "./messages/crh/common.json";
import crhDesk from "./messages/crh/desk.json";
import crhErrorReports from "./messages/crh/errorReports.json";
import crhFollowers from "./messages/crh/followers.json";
import crhForms from "./messages/crh/forms.json";
import crhLabels from "./messages/crh/labels.json";
import crhMap from "./messages/crh/map.json";
import crhOpenData from "./messages/crh/openData.json";
import crhQuestions from "./messages/crh/questions.json";
import crhRecord from "./messages/crh/record.json";
import crhRefusals from "./messages/crh/refusals.json";
import crhReport from "./messages/crh/report.json";
import enAccess from "./messages/en/access.json";
import enCommon from "./messages/en/common.json";
import enDesk from "./messages/en/desk.json";
import enErrorReports from "./messages/en/errorReports.json";
import enFollowers from "./messages/en/followers.json";
import enForms from "./messages/en/forms.json";
import enLabels from "./messages/en/labels.json";
import enMap from "./messages/en/map.json";
import enOpenData from "./messages/en/openData.json";
import enQuestions from "./messages/en/questions.json";
import enRecord from "./messages/en/record.json";
import enRefusals from "./messages/en/refusals.json";
import enReport from "./messages/en/report.json";
import ukAccess from "./messages/uk/access.json";
import ukCommon from "./messages/uk/common.json";
import ukDesk from "./messages/uk/desk.json";
import ukErrorReports from "./messages/uk/errorReports.json";
import ukFollowers from "./messages/uk/followers.json";
import ukForms from "./messages/uk/forms.json";
import ukLabels from "./messages/uk/labels.json";
import ukMap from "./messages/uk/map.json";
import ukOpenData from "./messages/uk/openData.json";
import ukQuestions from "./messages/uk/questions.json";
import ukRecord from "./messages/uk/record.json";
import ukRefusals from "./messages/uk/refusals.json";
import ukReport from "./messages/uk/report.json";

/** The catalogue, one namespace a part of the app. A test holds that all languages have the same keys. */
export const messages = {
  en: {
    access: enAccess,
    common: enCommon,
    desk: enDesk,
    errorReports: enErrorReports,
    followers: enFollowers,
    forms: enForms,
    labels: enLabels,
    map: enMap,
    openData: enOpenData,
    questions: enQuestions,
    record: enRecord,
    refusals: enRefusals,
    report: enReport,
  },
  uk: {
    access: ukAccess,
    common: ukCommon,
    desk: ukDesk,
    errorReports: ukErrorReports,
    followers: ukFollowers,
    forms: ukForms,
    labels: ukLabels,
    map: ukMap,
    openData: ukOpenData,
    questions: ukQuestions,
    record: ukRecord,
    refusals: ukRefusals,
    report: ukReport,
  },
  crh: {
    access: crhAccess,
    common: crhCommon,
    desk: crhDesk,
    errorReports: crhErrorReports,
    followers: crhFollowers,
    forms: crhForms,
    labels: crhLabels,
    map: crhMap,
    openData: crhOpenData,
    questions: crhQuestions,
    record: crhRecord,
    refusals: crhRefusals,
    report: crhReport,
  },
};
