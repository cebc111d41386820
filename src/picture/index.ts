import { fileURLToPath } from 'node:url';

/** The fonts that are there on every machine: with a system's own, the same picture would differ from one to the next. */
const FONT_FAMILY = 'Source Sans 3';
const FONT_FILES = ['SourceSans3-Regular.ttf', 'SourceSans3-SemiBold.ttf'].map((name) =>
  fileURLToPath(new URL(`fonts/${name}`, import.meta.url)),
);
/** Whoever turns pages comes back to the same picture. */
const MAX_KEPT = 16;

const kept = new Map<string, Promise<Uint8Array>>();

/**
 * An SVG as PNG, byte for byte the same on every machine. Most of the work is done off the event loop. Rejects where
 * the SVG isn't well formed, or where the system is one that resvg has no binary for.
 */
export function drawPng(svg: string): Promise<Uint8Array> {
  const drawn = kept.get(svg) ?? render(svg);
  // The latest stand last, so that the first is the one to go.
  kept.delete(svg);
  kept.set(svg, drawn);
  if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value ?? '');
  drawn.catch(() => kept.delete(svg));
  return drawn;
}

async function render(svg: string): Promise<Uint8Array> {
  // Loaded when first needed: whoever never draws does without the binary.
  const { renderAsync } = await import('@resvg/resvg-js');
  const font = { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FONT_FAMILY };
  return (await renderAsync(svg, { font })).asPng();
}
