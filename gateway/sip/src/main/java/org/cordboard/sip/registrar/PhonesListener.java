package org.cordboard.sip.registrar;

/// Hears which extensions have telephones.
@FunctionalInterface
public interface PhonesListener {
    /// A telephone came or went; a refreshed registration is not told. Called on virtual threads, one at a time and in
    /// order; may block.
    void onPhone(String extension, PhoneState state);
}
