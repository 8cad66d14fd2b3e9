import type { Size } from '#gateway/protocol';

/** Font sizes of a viewer (px); below the smallest it scrolls instead. */
export const viewerSizes = { least: 8, most: 48 };

/**
 * The largest font size (whole px) at which a screen of `size` fits a place of that many px; cells
 * grow with the font.
 */
export function fittingType(
  place: { width: number; height: number },
  size: Size,
  /** Size of a cell at a font size of one px. */
  cell: { width: number; height: number },
): number {
  const widest = place.width / (size.columns * cell.width);
  const tallest = place.height / (size.rows * cell.height);
  const fits = Math.floor(Math.min(widest, tallest));
  return Math.min(viewerSizes.most, Math.max(viewerSizes.least, fits));
}
