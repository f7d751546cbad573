import fs from "node:fs";
import { createRequire } from "node:module";
import startLibheif from "libheif-js/libheif-wasm/libheif.js";

/** A phone's camera takes up to 50 million pixels; each takes four and a half bytes while it is read. */
const mostPixels = 64_000_000;

const require = createRequire(import.meta.url);

/**
 * The picture that a HEIC file shows first, upright as the file says.
 * @param {Uint8Array} bytes
 * @throws Error where there is none, or it has too many pixels
 */
export function pixelsOfHeic(bytes) {
  const wasmBinary = fs.readFileSync(require.resolve("libheif-js/libheif-wasm/libheif.wasm"));
  const heif = startLibheif({ wasmBinary });
  const pictures = new heif.HeifDecoder().decode(bytes);
  const picture = pictures.find((one) => one.is_primary());
  if (!picture) throw new Error("no picture");
  const [width, height] = [picture.get_width(), picture.get_height()];
  if (width * height > mostPixels) throw new Error(`a picture of ${width} by ${height} pixels`);

  const decoded = heif.heif_js_decode_image2(
    picture.handle,
    heif.heif_colorspace.heif_colorspace_RGB,
    heif.heif_chroma.heif_chroma_interleaved_RGB,
  );
  const [channel] = decoded.channels ?? [];
  if (!channel) throw new Error(`no pixels: ${decoded.message}`);
  return { data: closeUp(channel), width: channel.width, height: channel.height, channels: 3 };
}

/** Lines of pixels without what fills them up to a round number of bytes; moved in place, since they may take 200 MB. */
function closeUp({ data, width, height, stride }) {
  const line = width * 3;
  if (stride !== line)
    for (let y = 1; y < height; y++) data.copyWithin(y * line, y * stride, y * stride + line);
  return data.subarray(0, line * height);
}
