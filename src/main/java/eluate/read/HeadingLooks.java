package eluate.read;

import eluate.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a heading that no rule knows by its looks: short, capitalised, and followed by a paragraph.
 */
final class HeadingLooks {

  private static final int LONGEST = 90;
  private static final int MOST_WORDS = 12;
  private static final int PARAGRAPH = 100;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern BULLET = Pattern.compile("[-•*–](?:\\s.*)?");

  private HeadingLooks() {}

  static boolean like(String text, List<Span> lines, int index) {
    Span line = lines.get(index);
    if (index == 0 || line.length() > LONGEST || line.length() < 4) {
      return false;
    }
    String words = line.of(text);
    char last = words.charAt(words.length() - 1);
    if (".;,:)".indexOf(last) >= 0 || !Character.isUpperCase(words.charAt(0))) {
      return false;
    }
    boolean standsAlone =
        lines.get(index - 1).length() == 0 || lines.get(index - 1).length() > PARAGRAPH;
    return (standsAlone || last == '?')
        && capitalised(words)
        && paragraphFollows(text, lines, index);
  }

  private static boolean capitalised(String words) {
    String[] all = SPACES.split(words);
    int longWords = 0;
    int capitals = 0;
    for (String word : all) {
      if (word.length() > 3) {
        longWords++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return all.length <= MOST_WORDS && longWords > 0 && capitals >= longWords * 0.6;
  }

  private static boolean paragraphFollows(String text, List<Span> lines, int index) {
    for (int i = index + 1; i < lines.size() && i < index + 4; i++) {
      if (lines.get(i).length() > 0) {
        return lines.get(i).length() > PARAGRAPH || BULLET.matcher(lines.get(i).of(text)).matches();
      }
    }
    return false;
  }
}
