/** The values that the light theme's tokens have in sRGB; satori and resvg do not read oklch. */
export const ink = {
  paper: '#fbf9f3',
  text: '#14202d',
  soft: '#45525f',
  contour: '#7b8a96',
  deep: '#075485',
  buoy: '#905c08',
  shoals: ['#e2f3fb', '#c8e7f6', '#aad5eb'],
};

/** Depth contours from the shallow side to the deep one: their line, and where their water begins. */
const contours = [
  'M742 0c30 110 170 150 180 260s-130 200-110 367',
  'M868 0c25 110 130 150 138 255s-95 200-80 372',
  'M1022 0c10 120 75 160 80 262s-62 210-52 365',
];

/** The sea at the picture's right edge, and the paper it lies on. */
export function sea(): string {
  const water = contours.map(
    (line, index) => `<path d="${line}H1200V0Z" fill="${ink.shoals[index]}"/>`,
  );
  const lines = contours.map((line) => `<path d="${line}"/>`);
  return `<rect width="1200" height="627" fill="${ink.paper}"/>${water.join('')}<g fill="none" stroke="${ink.contour}">${lines.join('')}</g>`;
}

/** The product's mark: two shores and the course between them. */
export const mark =
  `<g transform="translate(70 62) scale(1.6)" fill="none" stroke-width="1.7" stroke-linecap="round">` +
  `<path d="M3 3c1 5 6.5 6 6.5 9S4 16 3 21M21 3c-1 5-6.5 6-6.5 9S20 16 21 21" stroke="${ink.deep}"/>` +
  `<path d="M12 4v3M12 10.5v3M12 17v3" stroke="${ink.buoy}"/></g>`;
