package org.cordboard.sms.standin;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What the owner of an account wants done with a call, as its TwiML says.
///
/// @param verb the first one: `Dial`, `Reject`, `Hangup`; empty when there is none
/// @param sip where `Dial` is to go
public record Instructions(String verb, Optional<SipPlace> sip) {
    /// What `<Sip>` says.
    ///
    /// @param address a SIP URI without headers
    /// @param headers that its INVITE is to have, by their names
    /// @param callback to which is told how far it has come; empty: to nobody
    /// @param events of which is told
    /// @param action that is asked what to do next; empty: nobody
    public record SipPlace(
            String address,
            Map<String, String> headers,
            Optional<URI> callback,
            Set<String> events,
            Optional<URI> action) {}

    /// @throws IllegalArgumentException for what is no TwiML
    public static Instructions read(String twiml) {
        Element response = response(twiml);
        if (!response.getTagName().equals("Response")) {
            throw new IllegalArgumentException("TwiML begins with Response, not with " + response.getTagName());
        }
        Optional<Element> verb = firstElement(response);
        return new Instructions(
                verb.map(Element::getTagName).orElse(""),
                verb.filter(found -> found.getTagName().equals("Dial")).flatMap(Instructions::sip));
    }

    private static Element response(String twiml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(twiml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException("This is no TwiML: " + twiml, unreadable);
        }
    }

    private static Optional<Element> firstElement(Element parent) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element element) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static Optional<SipPlace> sip(Element dial) {
        return firstElement(dial)
                .filter(noun -> noun.getTagName().equals("Sip"))
                .map(sip -> {
                    String[] parts = sip.getTextContent().strip().split("\\?", 2);
                    return new SipPlace(
                            parts[0],
                            parts.length == 1 ? Map.of() : headers(parts[1]),
                            address(sip, "statusCallback"),
                            new TreeSet<>(Arrays.asList(
                                    sip.getAttribute("statusCallbackEvent").split(" "))),
                            address(dial, "action"));
                });
    }

    private static Map<String, String> headers(String query) {
        Map<String, String> headers = new TreeMap<>();
        for (String header : query.split("&")) {
            String[] parts = header.split("=", 2);
            headers.put(parts[0], parts[1]);
        }
        return headers;
    }

    private static Optional<URI> address(Element element, String attribute) {
        return Optional.of(element.getAttribute(attribute))
                .filter(given -> !given.isEmpty())
                .map(URI::create);
    }
}
