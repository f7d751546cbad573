import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Contact } from "@/components/desk/contact";
import { CitationBlock } from "@/components/public/citation";
import { FollowLinks } from "@/components/public/follow-links";
import { JsonLdScript } from "@/components/public/json-ld";
import { PublicPage } from "@/components/public/public-page";
import { formatDate, formatNumber } from "@/lib/i18n/dates";
import { isLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { licence, shortLicence } from "@/lib/open-data/campaign";
import { citableDataset, cite } from "@/lib/open-data/cite";
import { editionOf } from "@/lib/open-data/edition";
import { datasetLd } from "@/lib/open-data/json-ld";
import { componentSchemas, parametersOf } from "@/lib/open-data/openapi";
import type { Operation } from "@/lib/open-data/operation";
import { answerOperations, datasetOperations, tableOperations } from "@/lib/open-data/operations";
import { asked, produce } from "@/lib/open-data/produce";
import { AnswerFields, TableColumns } from "./field-tables";

const sections = ["all", "tables", "parts", "examples", "rules", "fields", "licence", "cite"] as const;
const rules = [
  "ids",
  "stable",
  "fresh",
  "etag",
  "origin",
  "dates",
  "unknown",
  "problems",
  "spreadsheet",
] as const;
const parameters = ["asOf", "scope", "chambers"] as const;

export async function generateMetadata({ params }: PageProps<"/[locale]/data">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  return pageMetadata(
    locale,
    "/data",
    `${t("openData.title")} – ${t("common.siteName")}`,
    t("openData.lead"),
  );
}

export default async function DataPage({ params }: PageProps<"/[locale]/data">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("openData");
  const common = await getTranslations("common");
  const about = await getTranslations("record");
  const from = await asked();
  const { appUrl, today, record } = from;
  const sized = async <Of extends Operation>(operation: Of) => ({
    operation,
    bytes: (await produce(operation, from))?.body.byteLength ?? 0,
  });
  const whole = await Promise.all(Object.values(datasetOperations).reverse().map(sized));
  const files = await Promise.all(
    Object.values(tableOperations).map(async (operation) => ({
      ...(await sized(operation)),
      table: await operation.make(from, {}, ""),
    })),
  );
  const size = (bytes: number) => t("size", { size: formatNumber(Math.ceil(bytes / 1000), locale) });
  const edition = await editionOf(record, today, today, `${appUrl}/api/v1/dataset.zip`);
  const citation = cite(citableDataset(appUrl, today, today), {
    asOf: (day) => t("cite.asOf", { day }),
    accessed: (day) => t("cite.accessed", { day }),
  });
  const examples = [
    ["past", `curl '${appUrl}/api/v1/standing?asOf=2019-06-06&scope=targets'`],
    ["table", `curl -OJ '${appUrl}/api/v1/proceedings.csv'`],
    ["again", `curl --etag-save etag.txt --etag-compare etag.txt -O '${appUrl}/api/v1/dataset.zip'`],
  ] as const;
  return (
    <PublicPage locale={locale} path="/data" section="data">
      <JsonLdScript
        data={datasetLd(
          record,
          edition,
          `${appUrl}/${locale}/data`,
          { title: common("siteName"), text: about("lead"), language: locale },
          [...whole, ...files].map(({ operation: { id, path, mediaType }, bytes }) => ({
            address: `${appUrl}${path}`,
            mediaType,
            bytes,
            name: t(`what.${id as "datasetZip"}`),
          })),
        )}
      />
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-prose text-lg">{t("lead")}</p>
      <p className="mt-2 max-w-prose text-sm text-muted">
        {t("fresh", { date: formatDate(today, locale), revision: edition.revision })}
      </p>
      <nav aria-label={t("contents")} className="mt-6">
        <ul className="-mx-2 flex flex-wrap gap-x-2">
          {sections.map((section) => (
            <li key={section}>
              <a href={`#${section}`} className="inline-block px-2 py-1.5">
                {t(`${section}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>

      <section aria-labelledby="all" className="mt-10">
        <h2 id="all">{t("all.title")}</h2>
        <ul className="mt-4 grid grid-cols-1 gap-4 md:grid-cols-2">
          {whole.map(({ operation, bytes }) => (
            <li
              key={operation.id}
              className="rounded-lg border border-line border-t-4 border-t-gold bg-surface p-5"
            >
              <h3>{t(operation.id === "datasetZip" ? "all.zip" : "all.json")}</h3>
              <p className="mt-1">{t(`what.${operation.id as "datasetZip"}`)}</p>
              <p className="mt-3">
                <a href={operation.path} className="inline-block py-1 font-medium">
                  {operation.path.split("/").at(-1)}
                </a>{" "}
                <span className="text-sm text-muted tabular-nums">{size(bytes)}</span>
              </p>
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="tables" className="mt-12">
        <h2 id="tables">{t("tables.title")}</h2>
        <p className="mt-2 max-w-prose">{t("tables.lead")}</p>
        <ul className="mt-4 divide-y divide-line rounded-lg border border-line bg-surface">
          {files.map(({ operation, bytes }) => (
            <li
              key={operation.id}
              className="grid grid-cols-[1fr_auto] gap-x-4 px-4 py-2 sm:grid-cols-[12rem_1fr_auto]"
            >
              <a href={operation.path} className="py-1 font-medium">
                {operation.path.split("/").at(-1)}
              </a>{" "}
              <span className="order-last col-span-2 py-1 sm:order-none sm:col-span-1">
                {t(`what.${operation.id as "standingCsv"}`)}
              </span>{" "}
              <span className="py-1 text-right text-sm text-muted tabular-nums">{size(bytes)}</span>
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="parts" className="mt-12">
        <h2 id="parts">{t("parts.title")}</h2>
        <p className="mt-2 max-w-prose">{t("parts.lead")}</p>
        <ul className="mt-4 grid grid-cols-1 gap-4 md:grid-cols-2">
          {Object.values(answerOperations).map((operation: Operation) => {
            const path = operation.path.replace(
              `{${operation.parameter?.name}}`,
              operation.parameter?.example ?? "",
            );
            const taken = parametersOf(operation).filter((parameter) => parameter.in === "query");
            return (
              <li key={operation.id} className="border-l-4 border-line pl-4">
                <a href={path} className="inline-block py-1">
                  <code className="break-all" translate="no">
                    {path}
                  </code>
                </a>
                <p>{t(`what.${operation.id as "standing"}`)}</p>
                <p className="text-sm text-muted">
                  {t("parts.parameters")}{" "}
                  <span translate="no">{taken.map(({ name }) => name).join(", ")}</span>
                </p>
              </li>
            );
          })}
        </ul>
        <h3 className="mt-8">{t("parameters.title")}</h3>
        <dl className="mt-2 grid max-w-prose grid-cols-1 gap-x-4 gap-y-1 sm:grid-cols-[max-content_1fr]">
          {parameters.map((name) => (
            <div key={name} className="contents">
              <dt className="mt-2 font-semibold sm:mt-0">
                <code translate="no">{name}</code>
              </dt>
              <dd>{t(`parameters.${name}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-6 max-w-prose">
          {t.rich("parts.describedBy", {
            openapi: (text) => <a href="/api/v1/openapi.json">{text}</a>,
            package: (text) => <a href="/api/v1/datapackage.json">{text}</a>,
          })}
        </p>
      </section>

      <section aria-labelledby="examples" className="mt-12">
        <h2 id="examples">{t("examples.title")}</h2>
        <div className="mt-2 grid max-w-3xl grid-cols-1 gap-4">
          {examples.map(([key, command]) => (
            <div key={key}>
              <p>{t(`examples.${key}`)}</p>
              <pre
                className="mt-1 rounded border border-line bg-sunken p-3 text-sm break-all whitespace-pre-wrap"
                translate="no"
              >
                <code>{command}</code>
              </pre>
            </div>
          ))}
        </div>
      </section>

      <section aria-labelledby="rules" className="mt-12">
        <h2 id="rules">{t("rules.title")}</h2>
        <dl className="mt-4 grid grid-cols-1 gap-x-8 gap-y-5 md:grid-cols-2 lg:grid-cols-3">
          {rules.map((rule) => (
            <div key={rule}>
              <dt className="font-semibold">{t(`rules.${rule}.title`)}</dt>
              <dd className="mt-1">{t(`rules.${rule}.text`)}</dd>
            </div>
          ))}
        </dl>
      </section>

      <section aria-labelledby="fields" className="mt-12">
        <h2 id="fields">{t("fields.title")}</h2>
        <p className="mt-2 max-w-prose">{t("fields.lead")}</p>
        <h3 className="mt-6">{t("fields.answers")}</h3>
        <AnswerFields schemas={componentSchemas()} />
        <h3 className="mt-8">{t("fields.columns")}</h3>
        <TableColumns tables={files.map(({ table }) => table)} />
      </section>

      <FollowLinks locale={locale} />

      <section aria-labelledby="licence" className="mt-12">
        <h2 id="licence">{t("licence.title")}</h2>
        <p className="mt-2 max-w-prose">
          <a href={licence.url} rel="license">
            {shortLicence}
          </a>{" "}
          – {t("licence.text")}
        </p>
        <Contact locale={locale} />
      </section>

      <section aria-labelledby="cite" className="mt-12">
        <h2 id="cite" className="mb-3">
          {t("cite.title")}
        </h2>
        <CitationBlock citation={citation} labels={{ bibtex: t("cite.bibtex"), csl: t("cite.csl") }} />
      </section>
    </PublicPage>
  );
}
