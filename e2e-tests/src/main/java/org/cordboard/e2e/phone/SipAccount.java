package org.cordboard.e2e.phone;

/// With what a telephone registers.
///
/// @param name whose telephone it is
/// @param registrar address and port
public record SipAccount(String name, String extension, String username, String secret, String registrar) {
    /// As baresip writes it.
    String line(Transport transport) {
        return "\"%s\" <%s>;auth_user=%s;auth_pass=%s;regint=60;answermode=manual;audio_codecs=%s"
                .formatted(
                        name,
                        transport.applyTo("sip:" + extension + "@" + registrar),
                        username,
                        secret,
                        Model.USUAL.codecs());
    }
}
