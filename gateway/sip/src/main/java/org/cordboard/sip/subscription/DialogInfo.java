package org.cordboard.sip.subscription;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// What a busy lamp is told (RFC 4235, 4). Always the whole state, so that a lost one does no harm.
public final class DialogInfo {
    public static final String SUBTYPE = "dialog-info+xml";

    private static final String NAMESPACE = "urn:ietf:params:xml:ns:dialog-info";

    private DialogInfo() {}

    /// @param entity SIP URI of the extension
    /// @param version 0 for the first of a subscription, one more each time
    public static String of(String entity, String extension, long version, Lamp lamp) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument();
            xml.writeStartElement("dialog-info");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", String.valueOf(version));
            xml.writeAttribute("state", "full");
            xml.writeAttribute("entity", entity);
            xml.writeStartElement("dialog");
            xml.writeAttribute("id", extension);
            xml.writeAttribute("direction", "recipient");
            xml.writeStartElement("state");
            xml.writeCharacters(state(lamp));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write the state of " + extension, e);
        }
        return text.toString();
    }

    private static String state(Lamp lamp) {
        return switch (lamp) {
            case IDLE -> "terminated";
            case RINGING -> "early";
            case BUSY -> "confirmed";
        };
    }
}
