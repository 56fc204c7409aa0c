package org.cordboard.e2e.phone;

/// What a telephone knows and does.
public enum Model {
    /// Speaks G.711, and rings until somebody answers.
    USUAL("PCMU/8000/1,PCMA/8000/1", "manual"),

    /// Speaks nothing but G.722.
    WIDEBAND("G722/16000/1", "manual"),

    /// Lets itself be heard before somebody answers, as a telephone network does that has something to say.
    HEARD_EARLY("PCMU/8000/1,PCMA/8000/1", "early");

    private final String codecs;
    private final String answerMode;

    Model(String codecs, String answerMode) {
        this.codecs = codecs;
        this.answerMode = answerMode;
    }

    /// Of a baresip account.
    String parameters() {
        return "regint=0;answermode=" + answerMode + ";audio_codecs=" + codecs;
    }
}
