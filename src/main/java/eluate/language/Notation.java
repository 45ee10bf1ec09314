package eluate.language;

import eluate.document.Document;
import eluate.document.Section;
import eluate.text.Span;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a document writes its numbers: "1,234" is a thousand and more in most, and little more than
 * one in a few. The document's other numbers tell; where they don't, or contradict each other, the
 * number is doubtful, and one of which nobody can tell the value isn't read at all.
 *
 * @param comma whether decimals have a comma and thousands a point
 * @param settled numbers that are unmistakable though they are not written as most are: "16 000"
 * @param doubts numbers that may mean two things, in the text's order
 */
public record Notation(boolean comma, List<Numeral> settled, List<Doubt> doubts) {

  /**
   * A number that may mean two things.
   *
   * @param span where it stands
   * @param message what it may mean, and what was done
   * @param unread whether it is none of the numbers that are read
   */
  public record Doubt(Span span, String message, boolean unread) {}

  /** English as it should be. */
  public static final Notation ENGLISH = new Notation(false, List.of(), List.of());

  /** So many times as many numbers of one sort as of the other settle the matter. */
  private static final int CLEARLY = 5;

  private static final int FEWEST_COMMAS = 2;
  private static final int REACH = 60;

  private static final Pattern POINT =
      Pattern.compile(
          "(?<![\\d.,])(?:\\d{1,9}[.·](?:\\d{1,2}|\\d{4,9})|0[.·]\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,4}\\.\\d{1,9})(?!\\d|[.,]\\d)");

  /** What no list of numbers without blanks can be. */
  private static final Pattern COMMA =
      Pattern.compile(
          "(?<![\\d.,])(?:0,\\d{1,4}|\\d{1,3},\\d{1,2}(?=\\s?(?:%|±|[mµk]?g\\b|mmol|m[lL]\\b|[cm]m\\b|years|months|weeks|points))"
              + "|(?<=[=<>±≤≥] ?)\\d{1,3},\\d{1,2}|\\d{1,3}(?:\\.\\d{3}){1,4},\\d{1,9})(?![\\d,])");

  private static final Pattern EITHER =
      Pattern.compile(
          "(?<![\\d.,·\\p{L}]|[\\p{L}\\d][-−–])([1-9]\\d{0,2})([.,])(\\d{3})(?!\\d|[.,·]\\d|\\p{L})");

  private static final Pattern APART =
      Pattern.compile(
          "(?<![\\d.,·\\p{L}-]|\\d )([1-9]\\d{0,2}) (\\d{3})(?![\\d.,·]?\\d| \\d{3}\\b)");

  private static final Wording PEOPLE =
      Wording.of(
          "(?i)^,? (?:[\\p{L}-]{1,20} ){0,2}(?:patients|participants|subjects|women|men|adults|children|people|individuals"
              + "|persons|volunteers|infants|boys|girls)\\b");

  /** Behind these no name with a number of its own stands, as "week 12" is one. */
  private static final Wording AMOUNT_FOLLOWS =
      Wording.of(
          "(?i)(?:\\b(?:of|in|among|total|approximately|about|nearly|almost|over|some|enrolled|included|recruited"
              + "|randomi[sz]ed|screened|treated|analy[sz]ed|with|and|from|than|the|all) |[=(] ?)$");

  /** Before the size of a group. */
  private static final Wording SIZE = Wording.of("(?i)\\bn ?= ?$");

  private static final Wording NAME_BEFORE = Wording.of("\\p{L} $");

  /** How a document writes its numbers, by those of its searched sections. */
  public static Notation of(Document document) {
    if (document.registry() != null) {
      // Its numbers come from fields of their own.
      return ENGLISH;
    }
    String text = document.text();
    List<Span> searched =
        document.sections().stream().filter(Section::searched).map(Section::span).toList();
    int points = count(POINT, text, searched);
    int commas = count(COMMA, text, searched);
    boolean some = commas >= FEWEST_COMMAS;
    boolean comma = some && points * CLEARLY <= commas;
    boolean both = some && !comma && commas * CLEARLY > points;
    List<Numeral> settled = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>();
    for (Span section : searched) {
      boolean known = comma || !both && points > 0;
      either(text, section, known, both, comma, doubts);
      if (both) {
        unmistakable(text, section, settled);
      }
      apart(text, section, settled, doubts);
    }
    return comma || !settled.isEmpty() || !doubts.isEmpty()
        ? new Notation(comma, List.copyOf(settled), List.copyOf(doubts))
        : ENGLISH;
  }

  private static int count(Pattern sort, String text, List<Span> sections) {
    int count = 0;
    for (Span section : sections) {
      Places m = new Places(sort, text, section);
      while (m.find()) {
        count++;
      }
    }
    return count;
  }

  /**
   * The places of a number in a section, one after the other; it starts with a digit before which
   * no digit, point or comma stands, and is tried nowhere else.
   */
  private static final class Places {
    private final String text;
    private final int end;
    private final Matcher matcher;
    private int at;

    Places(Pattern pattern, String text, Span section) {
      this.text = text;
      this.end = section.end();
      this.at = section.start();
      this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    boolean find() {
      while (at < end) {
        if (mayStart(at) && matcher.region(at, end).lookingAt()) {
          at = matcher.end();
          return true;
        }
        at++;
      }
      return false;
    }

    private boolean mayStart(int place) {
      if (!isDigit(text.charAt(place))) {
        return false;
      }
      char before = place == 0 ? ' ' : text.charAt(place - 1);
      return !isDigit(before) && before != '.' && before != ',';
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }

  /** "1,234" and "1.234". */
  private static void either(
      String text, Span section, boolean known, boolean both, boolean comma, List<Doubt> doubts) {
    Places places = new Places(EITHER, text, section);
    Matcher m = places.matcher;
    while (places.find()) {
      boolean people = PEOPLE.in(behind(text, m.end(), section));
      boolean grouping = m.group(2).equals(comma ? "." : ",");
      Span span = new Span(m.start(), m.end());
      String whole = m.group(1) + m.group(3);
      String parts = m.group(1) + "." + m.group(3);
      // People are whole, whatever the notation.
      boolean sure = people ? grouping : known;
      if (!sure) {
        boolean unread = people || both;
        String why =
            people
                ? "people are whole, but the document's decimals look like this"
                : both
                    ? "the document writes decimals both ways"
                    : "no other number shows how the document writes decimals";
        String done = unread ? "not read" : "read as " + (grouping ? whole : parts);
        doubts.add(
            new Doubt(
                span,
                span.of(text) + " may be " + whole + " or " + parts + ": " + why + "; " + done,
                unread));
      }
    }
  }

  /** "8,5 %" in a document that has "8.5" as well. */
  private static void unmistakable(String text, Span section, List<Numeral> settled) {
    Places places = new Places(COMMA, text, section);
    Matcher m = places.matcher;
    while (places.find()) {
      boolean signed = m.start() > 0 && "-−".indexOf(text.charAt(m.start() - 1)) >= 0;
      boolean tied = m.start() > 1 && Character.isLetterOrDigit(text.charAt(m.start() - 2));
      boolean negative = signed && !tied;
      BigDecimal value = new BigDecimal(m.group().strip().replace(".", "").replace(',', '.'));
      Span span = new Span(negative ? m.start() - 1 : m.start(), m.end());
      settled.add(new Numeral(span, negative ? value.negate() : value, false, false));
    }
  }

  /** "1 234". */
  private static void apart(String text, Span section, List<Numeral> settled, List<Doubt> doubts) {
    Places places = new Places(APART, text, section);
    Matcher m = places.matcher;
    while (places.find()) {
      String before = text.substring(Math.max(section.start(), m.start() - REACH), m.start());
      boolean amount = AMOUNT_FOLLOWS.in(before) || m.group(2).startsWith("0");
      boolean name = NAME_BEFORE.in(before) && !amount;
      Span span = new Span(m.start(), m.end());
      if (name || !SIZE.in(before) && !PEOPLE.in(behind(text, m.end(), section))) {
        continue;
      }
      if (amount) {
        BigDecimal value = new BigDecimal(m.group(1) + m.group(2));
        settled.add(new Numeral(span, value, false, false));
      } else {
        doubts.add(
            new Doubt(
                span,
                span.of(text)
                    + " may be "
                    + m.group(1)
                    + m.group(2)
                    + " people, or a number and "
                    + m.group(2)
                    + " people; not read",
                true));
      }
    }
  }

  private static String behind(String text, int from, Span section) {
    return text.substring(from, Math.min(section.end(), from + REACH));
  }

  /** A number's words as they would be in English; as many characters. */
  public String english(String words) {
    return comma ? words.replace('.', '\0').replace(',', '.').replace('\0', ',') : words;
  }

  /** The numbers of a stretch, without those that aren't read. */
  List<Numeral> applied(List<Numeral> scanned, Span part) {
    if (settled.isEmpty() && doubts.isEmpty()) {
      return scanned;
    }
    List<Numeral> applied = new ArrayList<>(scanned);
    for (Doubt doubt : doubts) {
      applied.removeIf(numeral -> doubt.unread && doubt.span.overlaps(numeral.span()));
    }
    for (Numeral whole : settled) {
      if (part.contains(whole.span())) {
        applied.removeIf(numeral -> whole.span().overlaps(numeral.span()));
        applied.add(whole);
      }
    }
    applied.sort((a, b) -> a.span().compareTo(b.span()));
    return applied;
  }
}
