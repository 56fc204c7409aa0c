package org.cordboard.server.prompts;

import org.cordboard.core.id.PromptId;

/// A prompt as it comes with the company's configuration.
///
/// @param title what it is for, such as `Main menu`
/// @param words what is said; empty for music
/// @param wav the sound: WAV, 8 kHz, mono, 16 bit
public record DeliveredPrompt(PromptId id, String title, String words, byte[] wav) {
    public DeliveredPrompt {
        wav = wav.clone();
    }

    @Override
    public byte[] wav() {
        return wav.clone();
    }
}
