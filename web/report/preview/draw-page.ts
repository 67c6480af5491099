import {
  type PDFPageProxy,
  RenderingCancelledException,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** More dots than these a point are not seen, and cost memory. */
const DENSEST = 2;

/**
 * Draws a page so many pixels wide, and lays its text over it, which can be marked, copied and heard. What
 * comes back stops it and clears up.
 */
export function drawPage(
  page: PDFPageProxy,
  width: number,
  canvas: HTMLCanvasElement,
  words: HTMLElement,
): () => void {
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const density = Math.min(window.devicePixelRatio || 1, DENSEST);
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  const task = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });
  const layer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: words,
    viewport,
  });
  words.style.setProperty('--total-scale-factor', String(viewport.scale));
  task.promise.then(() => {
    canvas.dataset.drawn = 'true';
  }, ignoreCancelled);
  layer.render().catch(ignoreCancelled);
  return () => {
    task.cancel();
    layer.cancel();
    words.replaceChildren();
    // A canvas of no size gives its memory back at once.
    canvas.width = 0;
    canvas.height = 0;
    delete canvas.dataset.drawn;
  };
}

/** A page that is scrolled away is drawn no further; that is no fault. */
function ignoreCancelled(error: unknown): void {
  const isCancelled =
    error instanceof RenderingCancelledException ||
    (error instanceof Error && error.name === 'AbortException');
  if (!isCancelled) throw error;
}
