import type { Size } from '#gateway/protocol';

/** Sizes of a viewer's type, px: below the least it scrolls instead. */
export const viewerSizes = { least: 8, most: 48 };

/** The largest type, in whole px, at which a screen of `size` fits a place of that many px; cells grow with the type. */
export function fittingType(
  place: { width: number; height: number },
  size: Size,
  /** A cell as it is drawn at a type of one px. */
  cell: { width: number; height: number },
): number {
  const widest = place.width / (size.columns * cell.width);
  const tallest = place.height / (size.rows * cell.height);
  const fits = Math.floor(Math.min(widest, tallest));
  return Math.min(viewerSizes.most, Math.max(viewerSizes.least, fits));
}
