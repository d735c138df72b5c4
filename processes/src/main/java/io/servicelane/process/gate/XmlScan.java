package io.servicelane.process.gate;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * A first look at XML, element by element, before anything builds a tree of it: a tree of hostile XML can fill the
 * memory or the stack.
 *
 * @param depth how deeply elements are nested
 * @param count how many elements there are; it stops counting after the most that are read
 * @param doctype whether it declares a document type
 */
record XmlScan(int depth, int count, boolean doctype) {

    static final int DEEPEST = 100;

    /** The largest shipped model has some nine hundred. */
    private static final int MOST = 10_000;

    /** Whether it can be read further; what keeps it from that is noted. */
    static boolean passes(byte[] content, Findings findings, String file, String kind) {
        try {
            var scan = scan(content);
            if (scan.doctype()) {
                findings.add(Code.FILE_DOCTYPE, file, "");
            } else if (scan.depth() > DEEPEST) {
                findings.add(Code.FILE_TOO_DEEP, file, "", "more than " + DEEPEST, DEEPEST);
            } else if (scan.count() > MOST) {
                findings.add(Code.FILE_TOO_MANY, file, "", MOST);
            } else {
                return true;
            }
        } catch (XMLStreamException | RuntimeException broken) {
            var fault = XmlFault.of(broken, UploadReader.text(content));
            findings.add(Code.FILE_UNREADABLE, file, fault.element(), kind, fault.reason(), "file");
        }
        return false;
    }

    private static XmlScan scan(byte[] content) throws XMLStreamException {
        var reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
        var depth = 0;
        var deepest = 0;
        var count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> {
                    return new XmlScan(0, 0, true);
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    deepest = Math.max(deepest, ++depth);
                    count++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            if (deepest > DEEPEST || count > MOST) {
                break;
            }
        }
        return new XmlScan(deepest, count, false);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }
}
