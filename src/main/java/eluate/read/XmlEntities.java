package eluate.read;

import eluate.document.Status;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Entities;

/**
 * The named characters of an XML document: those that the document declares as short plain words,
 * and those of the tables that HTML and the publishers' DTDs share. Used for one document.
 */
final class XmlEntities {

  private static final int LONGEST = 64;
  private static final int MOST_USES = 1000;
  private static final Wording DECLARED =
      Wording.of(
          "<!ENTITY\\s{1,9}([A-Za-z_][\\w.-]{0,60})\\s{1,9}(?:\"([^\"<&%]{0,64})\"|'([^'<&%]{0,64})')\\s{0,9}>");

  private final Map<String, String> declared = new TreeMap<>();
  private int uses;

  /**
   * Those of a document.
   *
   * @param prolog what stands before its outermost element
   */
  XmlEntities(String prolog) {
    Finder m = DECLARED.finder(prolog);
    while (m.find()) {
      declared.putIfAbsent(m.group(1), m.group(2) == null ? m.group(3) : m.group(2));
    }
  }

  /**
   * What a name stands for. Files are never read and addresses never asked for it.
   *
   * @param line where it stands, for the message
   */
  String of(String name, int line) throws ContentException {
    String own = declared.get(name);
    if (own != null && own.length() <= LONGEST) {
      if (++uses > MOST_USES) {
        throw new ContentException(
            Status.DAMAGED, "uses its own entities more than " + MOST_USES + " times");
      }
      return own;
    }
    String character = Entities.getByName(name);
    if (character.isEmpty()) {
      throw new ContentException(
          Status.DAMAGED,
          "line " + line + ": entity " + name + " is not declared; write the character itself");
    }
    return character;
  }
}
