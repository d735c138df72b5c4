package io.servicelane.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML that anybody may have written: no entities, no document type, no towers of elements. */
final class XmlFile {

    private static final String DEEPEST = "200";

    private XmlFile() {}

    /**
     * The root of the document.
     *
     * @throws UnreadableFile when it is no XML, or one that would hurt
     */
    static Element root(byte[] content) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            var reader = factory.newDocumentBuilder();
            reader.setErrorHandler(new Quiet());
            return reader.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (SAXException | IOException unreadable) {
            throw new UnreadableFile(unreadable);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Stream<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> name.equals(child.getLocalName()));
    }

    /** All elements below, in their order, the parent first. */
    static Stream<Element> all(Element parent) {
        return Stream.concat(Stream.of(parent), children(parent).stream().flatMap(XmlFile::all));
    }

    /** The text in it, with single spaces. */
    static String text(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }

    /** Its attributes by name, without what namespaces are called. */
    static List<Attr> attributes(Element element) {
        var sorted = new TreeMap<String, Attr>();
        var attributes = element.getAttributes();
        for (var index = 0; index < attributes.getLength(); index++) {
            var attribute = (Attr) attributes.item(index);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                sorted.put(attribute.getName(), attribute);
            }
        }
        return List.copyOf(sorted.values());
    }

    /** The same document with one element a line, however it was laid out. */
    static List<String> lines(byte[] content) {
        var lines = new ArrayList<String>();
        write(root(content), "", lines);
        return lines;
    }

    private static void write(Element element, String indent, List<String> lines) {
        var open = new StringBuilder(indent).append('<').append(element.getNodeName());
        attributes(element).forEach(each -> open.append(' ')
                .append(each.getName())
                .append("=\"")
                .append(each.getValue())
                .append('"'));
        var children = children(element);
        var text = children.isEmpty() ? element.getTextContent().strip() : mixed(element);
        if (children.isEmpty() && text.isEmpty()) {
            lines.add(open.append("/>").toString());
            return;
        }
        lines.add(open.append('>').toString());
        text.lines().forEach(line -> lines.add(indent + "  " + line.strip()));
        children.forEach(child -> write(child, indent + "  ", lines));
        lines.add(indent + "</" + element.getNodeName() + ">");
    }

    private static String mixed(Element element) {
        var text = new StringBuilder();
        for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Text words) {
                text.append(words.getData());
            }
        }
        return text.toString().strip();
    }

    private static class Quiet implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // what is unusual is the gate's business
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
