package dev.millrace.erp.read.xml;

import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Parses XML. A document type is refused as hostile: entities, external ones above all, come with it
/// ([OWASP](https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html)), and no
/// vocabulary of trade has one.
public final class Xml {

    /// Peppol and Factur-X documents have a depth of about ten, and some hundred elements for each page.
    private static final int DEEPEST = 50;

    private static final int MOST_ELEMENTS = 500_000;
    private static final int MOST_BYTES = 50_000_000;

    private Xml() {}

    /// The name of the root with its namespace, or empty if nothing before it can be read. Reads no further.
    public static Optional<QName> rootName(byte[] bytes) {
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(reader.getName());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    /// The root.
    ///
    /// @throws Unreadable if it is no XML, has a document type, or is too deep or too large
    public static Element parse(byte[] bytes) throws Unreadable {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(Reason.TOO_LARGE, "XML of more than %,d bytes is not read.".formatted(MOST_BYTES));
        }
        try {
            return parse(factory().createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            throw new Unreadable(
                    Reason.MALFORMED,
                    "It stops being XML in line %d, column %d."
                            .formatted(
                                    place == null ? 1 : place.getLineNumber(),
                                    place == null ? 1 : place.getColumnNumber()));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private static Element parse(XMLStreamReader reader) throws XMLStreamException, Unreadable {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", Map.of()));
        var elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable(
                            Reason.HOSTILE, "It has a document type or entities of its own: send it without.");
                case XMLStreamConstants.START_ELEMENT -> {
                    bound(open.size(), ++elements);
                    open.push(new Open(reader.getLocalName(), attributes(reader)));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.getFirst().text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    var closed = open.pop().close();
                    open.getFirst().children.add(closed);
                }
                default -> {}
            }
        }
        return open.pop().close().children().getFirst();
    }

    private static void bound(int depth, int elements) throws Unreadable {
        if (depth > DEEPEST || elements > MOST_ELEMENTS) {
            throw new Unreadable(
                    Reason.TOO_LARGE,
                    "XML deeper than %d or of more than %,d elements is not read.".formatted(DEEPEST, MOST_ELEMENTS));
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    /// An element whose end is not there yet.
    private static final class Open {

        private final String name;
        private final Map<String, String> attributes;
        private final List<Element> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(String name, Map<String, String> attributes) {
            this.name = name;
            this.attributes = attributes;
        }

        Element close() {
            return new Element(
                    name,
                    Map.copyOf(attributes),
                    List.copyOf(children),
                    text.toString().strip());
        }
    }
}
