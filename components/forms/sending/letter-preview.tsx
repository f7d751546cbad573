import type { FilledBlock, FilledRun } from "@/lib/letter-texts/body";
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
      className="grid max-w-prose gap-4 rounded border border-line bg-surface p-4 font-serif text-[0.9375rem] leading-6 sm:p-6"
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
      {content.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a letter have no names and do not move
        <Block key={index} block={block} />
      ))}
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

function Block({ block }: { block: FilledBlock }) {
  if (block.is === "list") {
    const List = block.ordered ? "ol" : "ul";
    return (
      <List className={`pl-6 ${block.ordered ? "list-decimal" : "list-disc"}`}>
        {block.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={index}>
            <Runs runs={item} />
          </li>
        ))}
      </List>
    );
  }
  return (
    <p className={block.is === "heading" ? "font-semibold" : undefined}>
      <Runs runs={block.runs} />
    </p>
  );
}

const Runs = ({ runs }: { runs: readonly FilledRun[] }) =>
  runs.map(({ text, bold, italic, href }, index) => {
    const look = [bold ? "font-semibold" : "", italic ? "italic" : ""].filter(Boolean).join(" ") || undefined;
    const key = index;
    return href ? (
      <a key={key} href={href} rel="noopener noreferrer" className={look}>
        {text}
      </a>
    ) : (
      <span key={key} className={look}>
        {text}
      </span>
    );
  });
