package org.cordboard.e2e.phone;

/// Which codecs a telephone speaks.
public enum Model {
    USUAL("PCMU/8000/1,PCMA/8000/1"),

    /// Nothing but G.722.
    WIDEBAND("G722/16000/1");

    private final String codecs;

    Model(String codecs) {
        this.codecs = codecs;
    }

    /// As baresip names them.
    String codecs() {
        return codecs;
    }
}
