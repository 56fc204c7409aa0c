/** Pictures larger than this are made smaller: ten of them still go out with one text. */
export const SMALL_ENOUGH = 480_000;
/** Longest sides and qualities of JPEG, tried one after the other. */
const STEPS: readonly (readonly [side: number, quality: number])[] = [
  [2048, 0.85],
  [1600, 0.8],
  [1280, 0.75],
  [1024, 0.7],
];
const LAST_STEP = [800, 0.6] as const;
/** Shown before it is sent. */
const PREVIEW_SIDE = 160;
/** What all telephones show. */
const UNDERSTOOD = ['image/jpeg', 'image/png', 'image/gif'];

export interface Prepared {
  readonly content: Blob;
  readonly name: string;
  /** A small picture of it, as a data address; empty for what is no picture. */
  readonly preview: string;
}

/** Something that is about to be sent, as telephones like it. What is no picture stays as it is. */
export async function prepared(file: File): Promise<Prepared> {
  const picture = file.type.startsWith('image/') && file.type !== 'image/svg+xml' ? await decoded(file) : null;
  if (picture === null) {
    return { content: file, name: file.name, preview: '' };
  }
  try {
    const preview = drawn(picture, PREVIEW_SIDE).toDataURL('image/jpeg', 0.8);
    // A smaller GIF would no longer move.
    const stays = UNDERSTOOD.includes(file.type) && (file.size <= SMALL_ENOUGH || file.type === 'image/gif');
    return stays
      ? { content: file, name: file.name, preview }
      : { content: await smaller(picture), name: file.name.replace(/\.[^.]*$/, '') + '.jpg', preview };
  } finally {
    picture.close();
  }
}

async function decoded(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch {
    // A kind of picture that this browser does not know; telephones may.
    return null;
  }
}

async function smaller(picture: ImageBitmap, step = 0): Promise<Blob> {
  const [side, quality] = STEPS[step] ?? LAST_STEP;
  const found = await jpeg(drawn(picture, side), quality);
  return found.size <= SMALL_ENOUGH || step >= STEPS.length ? found : smaller(picture, step + 1);
}

function drawn(picture: ImageBitmap, longest: number): HTMLCanvasElement {
  const { width, height } = within(picture.width, picture.height, longest);
  return drawing(width, height, (pen) => {
    // JPEG cannot be seen through.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, width, height);
  });
}

/** @throws Error where the browser has no room for it */
export function drawing(
  width: number,
  height: number,
  draw: (pen: CanvasRenderingContext2D) => void,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (pen === null) {
    throw new Error('nothing can be drawn');
  }
  draw(pen);
  return canvas;
}

function jpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return encoded(canvas, 'image/jpeg', quality);
}

export function encoded(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('too large to be drawn')) : resolve(blob)),
      type,
      quality,
    ),
  );
}

/** The same shape, no side longer than this; nothing becomes larger. */
export function within(width: number, height: number, longest: number): { width: number; height: number } {
  const part = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * part)), height: Math.max(1, Math.round(height * part)) };
}

/** In Base64, as JSON carries it. */
export function base64(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^.*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('cannot be read'));
    reader.readAsDataURL(content);
  });
}
