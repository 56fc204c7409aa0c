/** What somebody lets the other party see. */
export type Shown = 'camera' | 'screen';

/** The pictures of the two, for whoever draws them. */
export interface Pictures {
  /** Whether there is a way on which pictures can be sent. */
  readonly possible: boolean;
  /** What this person shows; null for nothing. */
  readonly shown: Shown | null;
  /** The picture of it, to be seen by this person, too. */
  readonly own: MediaStreamTrack | null;
  /** What the other party shows; null for nothing. */
  readonly theirs: MediaStreamTrack | null;
}

export const NO_PICTURES: Pictures = { possible: false, shown: null, own: null, theirs: null };

const CAMERA: MediaStreamConstraints = {
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { max: 30 } },
};
const SCREEN: DisplayMediaStreamOptions = { video: { frameRate: { max: 15 } }, audio: false };

/**
 * Asks the person for a picture.
 *
 * @return null when the person has changed his or her mind
 * @throws DOMException when there is none, as getUserMedia and getDisplayMedia do
 */
export async function takePicture(what: Shown): Promise<MediaStreamTrack | null> {
  try {
    const stream = await (what === 'camera'
      ? navigator.mediaDevices.getUserMedia(CAMERA)
      : navigator.mediaDevices.getDisplayMedia(SCREEN));
    return stream.getVideoTracks()[0] ?? null;
  } catch (refusal) {
    if (what === 'screen' && refusal instanceof DOMException && refusal.name === 'NotAllowedError') {
      return null;
    }
    throw refusal;
  }
}
