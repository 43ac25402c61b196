/**
 * Draws the Teams icons in teams/, a pair for every web part: `node scripts/teamsIcons.mjs`. A rosette (as in the
 * views' own icon) in white on the product's blue, 192 × 192; and its outline, white on transparent, 32 × 32. Drawn by
 * distance to the shapes, so that no drawing tool is needed to change them.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

/** What each web part adds inside the rosette: points of a line, on the 20 × 20 grid of the views' icons. */
const signs = {
  coordinator: [
    [7.9, 7.7],
    [9.4, 9.2],
    [12.2, 6.1],
  ],
  staff: [
    [10, 5.6],
    [10, 9.6],
  ],
  register: [
    [8, 6.6],
    [12, 6.6],
    [12, 8.8],
    [8, 8.8],
  ],
};
const ribbon = [
  [7.3, 11.6],
  [6.2, 17.4],
  [10, 15.3],
  [13.8, 17.4],
  [12.7, 11.6],
];
const circle = { x: 10, y: 7.6, radius: 4.6 };

const distanceToSegment = (x, y, [ax, ay], [bx, by]) => {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
};
const distanceToLine = (x, y, points) =>
  Math.min(...points.slice(1).map((point, i) => distanceToSegment(x, y, points[i], point)));
const distanceToDrawing = (x, y, sign) =>
  Math.min(
    Math.abs(Math.hypot(x - circle.x, y - circle.y) - circle.radius),
    distanceToLine(x, y, ribbon),
    distanceToLine(x, y, sign),
  );

/** How much of a pixel is inked, 0 to 1, from the distance of its middle to the edge of the ink. */
const coverage = (distance, halfWidth, pixel) => Math.max(0, Math.min(1, (halfWidth - distance) / pixel + 0.5));

function draw(size, sign, { margin, halfWidth, background }) {
  const pixel = 20 / (size * (1 - 2 * margin));
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const at = (index) => (index + 0.5 - size * margin) * pixel;
      const ink = coverage(distanceToDrawing(at(column), at(row), sign), halfWidth, pixel);
      const mixed = background
        ? background.map((channel) => Math.round(channel + (255 - channel) * ink))
        : [255, 255, 255];
      pixels.set([...mixed, background ? 255 : Math.round(255 * ink)], (row * size + column) * 4);
    }
  }
  return png(size, pixels);
}

function png(size, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, red-green-blue-alpha
  const rows = Buffer.concat(
    Array.from({ length: size }, (_, row) =>
      Buffer.concat([Buffer.from([0]), pixels.subarray(row * size * 4, (row + 1) * size * 4)]),
    ),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32Of(body), body.length + 4);
  return framed;
}

/** The checksum PNG asks for (node:zlib has one from Node 22.2 on). */
function crc32Of(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

for (const [folder, sign] of Object.entries(signs)) {
  const manifest = readdirSync(`src/webparts/${folder}`).find((name) => name.endsWith('.manifest.json'));
  const { id } = JSON.parse(readFileSync(`src/webparts/${folder}/${manifest}`, 'utf8'));
  writeFileSync(`teams/${id}_color.png`, draw(192, sign, { margin: 0.14, halfWidth: 0.62, background: [15, 74, 125] }));
  writeFileSync(`teams/${id}_outline.png`, draw(32, sign, { margin: 0, halfWidth: 0.7, background: undefined }));
}
