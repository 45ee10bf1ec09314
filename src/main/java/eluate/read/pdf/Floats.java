package eluate.read.pdf;

import eluate.read.pdf.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves tables and figures' captions to behind the paragraph that first names them. On the page
 * they float to wherever there is room, into another part of the paper or its references.
 */
final class Floats {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:(Table)|(?:Fig(?:ure|\\.)?))\\s?([A-Z]?\\d{1,2}|[IVX]{1,5})\\b.{0,2000}",
          Pattern.DOTALL);

  private Floats() {}

  static List<Block> moved(List<Block> blocks) {
    List<Block> out = new ArrayList<>(blocks);
    for (Block block : blocks) {
      Matcher label = LABEL.matcher(caption(block));
      if (label.matches()) {
        Pattern named = named(label.group(1) != null, label.group(2));
        for (Block other : out) {
          if (other.kind() == Kind.PROSE && named.matcher(words(other)).find()) {
            out.remove(block);
            out.add(behind(out, out.indexOf(other)), block);
            break;
          }
        }
      }
    }
    return out;
  }

  /** Behind a paragraph and what was put there before. */
  private static int behind(List<Block> out, int at) {
    int i = at + 1;
    while (i < out.size() && LABEL.matcher(caption(out.get(i))).matches()) {
      i++;
    }
    return i;
  }

  private static String caption(Block block) {
    if (block.kind() == Kind.CAPTION) {
      return words(block);
    }
    if (block.kind() != Kind.TABLE || block.area().caption().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    Line.of(block.area().caption()).forEach(l -> out.append(l.text()).append(' '));
    return out.toString();
  }

  private static String words(Block block) {
    StringBuilder out = new StringBuilder();
    for (Paragraph part : block.parts()) {
      part.lines().forEach(l -> out.append(l.text()).append(' '));
    }
    return out.toString();
  }

  private static Pattern named(boolean table, String number) {
    String what = table ? "tab(?:le|\\.)s?" : "fig(?:ure|\\.)?s?\\.?";
    return Pattern.compile(
        "(?i)\\b"
            + what
            + "\\s?(?:\\d{1,2}[a-z]?\\s?(?:,|and|&|to|–|-)\\s?){0,4}"
            + Pattern.quote(number)
            + "(?![\\d])");
  }
}
