/** How a supervisor takes part in a colleague's call, from the quietest to the loudest. */
export const LISTEN_MODES = ['LISTEN', 'WHISPER', 'BARGE'] as const;

export type ListenMode = (typeof LISTEN_MODES)[number];

export const LISTEN_WORDS: Readonly<Record<ListenMode, { readonly label: string; readonly heardBy: string }>> = {
  LISTEN: { label: 'Listen', heardBy: 'Nobody hears you' },
  WHISPER: { label: 'Whisper', heardBy: 'Your colleague hears you; the caller does not' },
  BARGE: { label: 'Join', heardBy: 'Your colleague and the caller hear you' },
};
