package eluate.read;

import eluate.document.Status;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Parses XML strictly, and safely: no DTD is fetched, no file is opened, entities don't grow. The
 * parser is the JDK's, whatever else is on the class path.
 */
final class XmlTree {

  private static final int DEEPEST = 256;
  private static final String MESSAGE = "Message: ";
  private static final XMLInputFactory FACTORY = factory();

  private final XmlEntities entities;
  private final int firstLine;
  private final StringBuilder words = new StringBuilder();
  private final Element top = new Element("xml");
  private Element open = top;
  private int depth;

  private XmlTree(String prolog) {
    entities = new XmlEntities(prolog);
    firstLine = (int) prolog.chars().filter(c -> c == '\n').count();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // A prefix without declaration is no reason to lose a paper.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  /**
   * The outermost element.
   *
   * @throws ContentException naming the line where the rules of XML are broken, an entity is
   *     unknown, or elements are nested too deep
   */
  static Element parse(String text) throws ContentException {
    int start = XmlHead.prolog(text);
    // The declarations before it are read by ourselves, so that the parser has none to follow.
    XmlTree tree = new XmlTree(text.substring(0, start));
    tree.read(text.substring(start));
    return tree.top.child(0);
  }

  private void read(String text) throws ContentException {
    XMLStreamReader in = null;
    try {
      in = newReader(text);
      while (in.hasNext()) {
        event(in, in.next());
      }
    } catch (XMLStreamException e) {
      int at = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new ContentException(
          Status.DAMAGED, "is no well-formed XML, line " + (firstLine + at) + ": " + reason(e));
    }
  }

  /** The parser's message less the place, which it counts without what stands before. */
  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf(MESSAGE);
    return at < 0 ? message : message.substring(at + MESSAGE.length());
  }

  /** Factories of the JDK are not made to be shared by threads. */
  private static XMLStreamReader newReader(String text) throws XMLStreamException {
    synchronized (FACTORY) {
      return FACTORY.createXMLStreamReader(new StringReader(text));
    }
  }

  private void event(XMLStreamReader in, int event) throws ContentException {
    switch (event) {
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          words.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
      case XMLStreamConstants.ENTITY_REFERENCE ->
          words.append(
              entities.of(in.getLocalName(), firstLine + in.getLocation().getLineNumber()));
      case XMLStreamConstants.START_ELEMENT -> starts(in);
      case XMLStreamConstants.END_ELEMENT -> {
        flush();
        open = open.parent();
        depth--;
      }
      default -> {}
    }
  }

  private void starts(XMLStreamReader in) throws ContentException {
    flush();
    if (++depth > DEEPEST) {
      throw new ContentException(
          Status.DAMAGED, "is nested more than " + DEEPEST + " elements deep, as no paper is");
    }
    Attributes attributes = new Attributes();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
    String name = in.getLocalName().substring(in.getLocalName().indexOf(':') + 1);
    Tag tag = new Tag(name, Parser.NamespaceXml);
    Element element = new Element(tag, "", attributes);
    open.appendChild(element);
    open = element;
  }

  private void flush() {
    if (words.length() > 0) {
      open.appendChild(new TextNode(words.toString()));
      words.setLength(0);
    }
  }
}
