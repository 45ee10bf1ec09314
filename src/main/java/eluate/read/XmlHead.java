package eluate.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before an XML document's content. */
final class XmlHead {

  private static final Pattern NAME = Pattern.compile("<([A-Za-z_][\\w.:-]{0,60})(?=[\\s/>])");

  private XmlHead() {}

  /**
   * The name of the outermost element, without prefix; empty where the text is no XML.
   *
   * @param text at least its first few thousand characters
   */
  static String root(String text) {
    Matcher m = NAME.matcher(text).region(prolog(text), text.length());
    if (!m.lookingAt()) {
      return "";
    }
    return m.group(1).substring(m.group(1).indexOf(':') + 1);
  }

  /** Where the outermost element starts, or where the text ceases to look like XML. */
  static int prolog(String text) {
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int end;
      if (text.startsWith("<?", at)) {
        end = after(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        end = after(text, "-->", at);
      } else if (text.startsWith("<!DOCTYPE", at)) {
        end = doctypeEnd(text, at);
      } else {
        return at;
      }
      if (end < 0) {
        return at;
      }
      at = end;
    }
  }

  private static int after(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? -1 : at + mark.length();
  }

  /** Quotes and the internal subset may hold the sign that ends the declaration. */
  private static int doctypeEnd(String text, int from) {
    boolean subset = false;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && text.startsWith("<!--", i)) {
        i = after(text, "-->", i) - 1;
        if (i < from) {
          return -1;
        }
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        subset = true;
      } else if (c == ']') {
        subset = false;
      } else if (c == '>' && !subset) {
        return i + 1;
      }
    }
    return -1;
  }
}
