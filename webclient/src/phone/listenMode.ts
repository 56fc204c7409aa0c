/** How a supervisor takes part in a colleague's call, from the quietest to the loudest. */
export const LISTEN_MODES = ['LISTEN', 'WHISPER', 'BARGE'] as const;

export type ListenMode = (typeof LISTEN_MODES)[number];
