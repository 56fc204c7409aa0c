import { drawing, encoded } from './shrink';

/** Photos that the demo has at hand. */
export type DrawnPhoto = 'lantern' | 'label';
export const DRAWN_PHOTOS: readonly DrawnPhoto[] = ['lantern', 'label'];

const WIDTH = 640;
const HEIGHT = 480;

/** Draws a photo, as a PNG. */
export async function draw(photo: DrawnPhoto): Promise<File> {
  const content = await encoded(drawing(WIDTH, HEIGHT, photo === 'lantern' ? drawLantern : drawLabel), 'image/png');
  return new File([content], `${photo}.png`, { type: content.type });
}

function drawLantern(pen: CanvasRenderingContext2D): void {
  fill(pen, '#1b2440', 0, 0, WIDTH, HEIGHT);
  fill(pen, '#3a2b22', 0, 400, WIDTH, 80);
  const glow = pen.createRadialGradient(320, 240, 20, 320, 240, 230);
  glow.addColorStop(0, '#ffd98a');
  glow.addColorStop(1, '#1b244000');
  pen.fillStyle = glow;
  pen.fillRect(0, 0, WIDTH, 400);
  fill(pen, '#b8863b', 250, 372, 140, 32);
  fill(pen, '#b8863b', 262, 112, 116, 22);
  fill(pen, '#ffe7b0', 270, 134, 100, 238);
  pen.strokeStyle = '#8a6226';
  pen.lineWidth = 8;
  pen.strokeRect(270, 134, 100, 238);
  pen.beginPath();
  pen.arc(320, 96, 44, Math.PI, 0);
  pen.stroke();
  pen.fillStyle = '#f08c1d';
  pen.beginPath();
  pen.ellipse(320, 300, 20, 46, 0, 0, 2 * Math.PI);
  pen.fill();
  // What it is photographed for.
  pen.strokeStyle = '#52606f';
  pen.lineWidth = 3;
  pen.beginPath();
  pen.moveTo(366, 150);
  pen.lineTo(340, 196);
  pen.lineTo(356, 226);
  pen.lineTo(332, 262);
  pen.stroke();
}

function drawLabel(pen: CanvasRenderingContext2D): void {
  fill(pen, '#b08d62', 0, 0, WIDTH, HEIGHT);
  fill(pen, '#fbfaf5', 90, 60, 460, 360);
  pen.fillStyle = '#222';
  pen.font = 'bold 34px sans-serif';
  pen.fillText('LARKENBY LANTERNS', 120, 120);
  pen.font = '26px sans-serif';
  ['1 lantern "Moon"', '1 glass, spare', 'Lot 0310-27'].forEach((line, index) =>
    pen.fillText(line, 120, 180 + 44 * index),
  );
  for (let bar = 0; bar < 46; bar++) {
    fill(pen, '#222', 120 + bar * 8.6, 310, bar % 3 === 0 ? 5 : bar % 2 === 0 ? 3 : 2, 80);
  }
}

function fill(pen: CanvasRenderingContext2D, color: string, x: number, y: number, width: number, height: number): void {
  pen.fillStyle = color;
  pen.fillRect(x, y, width, height);
}
