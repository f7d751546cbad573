/** Pictures of an iPhone, made box by box around one frame, for tests of what is drawn. */

/** What a decoder must know of the frame, and the frame: 128 by 64, red to the left of its middle and blue to the right. */
const decoderSettings = Buffer.from(
  "AQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoBAgQWW6kkprm4EBAwIAAAMAAgAAAwACECIAAQAHRAHBcrAiQA==",
  "base64",
);
const frame = Buffer.from("AAAAJigBr1j5DpJf//Gev/9R/kPnO3MbGX6X/KvVfn9s/8S5pSSHiAYX", "base64");

const whole = (value: number, size: 1 | 2 | 4) => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
};
const box = (type: string, ...content: Buffer[]) => {
  const inside = Buffer.concat(content);
  return Buffer.concat([whole(inside.length + 8, 4), Buffer.from(type), inside]);
};
/** A box that begins with its version and its flags. */
const fullBox = (type: string, version: number, ...content: Buffer[]) =>
  box(type, Buffer.from([version, 0, 0, 0]), ...content);

/**
 * A HEIC picture of one frame.
 * @param turns quarters of a circle, against the clock, by which it is to be turned before it is shown
 * @param told the size that the file tells of the frame, whatever the frame is
 */
export function heicPicture({ turns = 0, told = [128, 64] as [number, number] } = {}): Buffer {
  const properties = [
    box("hvcC", decoderSettings),
    fullBox("ispe", 0, ...told.map((side) => whole(side, 4))),
    ...(turns ? [box("irot", Buffer.from([turns]))] : []),
  ];
  // Each property of the one item by its number; the first is needed to decode it.
  const used = properties.map((_, index) => index + 1 + (index === 1 ? 0 : 0x80));
  const head = box("ftyp", Buffer.from("heic\0\0\0\0mif1heic"));
  const meta = (offset: number) =>
    fullBox(
      "meta",
      0,
      fullBox("hdlr", 0, Buffer.alloc(4), Buffer.from("pict"), Buffer.alloc(13)),
      fullBox("pitm", 0, whole(1, 2)),
      fullBox(
        "iloc",
        0,
        Buffer.from([0x44, 0]),
        ...[1, 1, 0, 1].map((value) => whole(value, 2)),
        whole(offset, 4),
        whole(frame.length, 4),
      ),
      fullBox("iinf", 0, whole(1, 2), fullBox("infe", 2, whole(1, 2), whole(0, 2), Buffer.from("hvc1\0"))),
      box(
        "iprp",
        box("ipco", ...properties),
        fullBox("ipma", 0, whole(1, 4), whole(1, 2), Buffer.from([used.length, ...used])),
      ),
    );
  const start = head.length + meta(0).length + 8;
  return Buffer.concat([head, meta(start), box("mdat", frame)]);
}
