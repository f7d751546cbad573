import { LetterBlocks } from "@/components/forms/letter-text/letter-blocks";
import type { LetterContent } from "@/lib/letter-texts/letter-content";

/** A letter as it will stand on the page, near enough to read it before it goes. */
export function LetterPreview({
  content,
  words,
}: {
  content: LetterContent;
  words: { ours: string; theirs: string; enclosed: string };
}) {
  const { letterhead, addressee, signatory } = content;
  return (
    <div
      lang={content.language}
      className="grid max-w-prose gap-4 rounded border border-line bg-surface p-4 text-[0.9375rem] leading-6 sm:p-6"
    >
      <div className="grid gap-0.5 border-b border-line pb-3">
        <p className="font-semibold">{letterhead.name}</p>
        {letterhead.lines.map((line) => (
          <p key={line} className="text-sm text-muted">
            {line}
          </p>
        ))}
      </div>
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-2">
        <p className="whitespace-pre-line">
          {[...addressee.nameLines, ...addressee.addressLines].join("\n")}
        </p>
        <p>{content.placeAndDate}</p>
      </div>
      {content.ourReference || content.theirReference ? (
        <p className="text-sm text-muted">
          {content.ourReference ? `${words.ours}: ${content.ourReference}` : ""}
          {content.ourReference && content.theirReference ? " · " : ""}
          {content.theirReference ? `${words.theirs}: ${content.theirReference}` : ""}
        </p>
      ) : null}
      <p className="font-semibold">{content.subject}</p>
      <LetterBlocks blocks={content.blocks} />
      {signatory ? (
        <p className="pt-2">
          {signatory.name}
          {signatory.office ? <span className="block text-muted">{signatory.office}</span> : null}
        </p>
      ) : null}
      {content.enclosures.length > 0 ? (
        <div className="border-t border-line pt-2 text-sm">
          <p className="text-muted">{words.enclosed}</p>
          <ol className="list-decimal pl-5">
            {content.enclosures.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ol>
        </div>
      ) : null}
    </div>
  );
}
