package eluate.export;

import eluate.record.Evidence;
import eluate.record.LeftNumber;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A text with its evidence marked. Quotes may overlap: the text is cut wherever one starts or ends,
 * and a piece names all facts that it proves and has the colour of the shortest quote.
 */
final class MarkedText {

  /** A quote of a fact; {@code first} for the one that links lead to. */
  private record Quote(Span span, Fact fact, boolean first) {}

  private final String text;
  private final List<Quote> quotes = new ArrayList<>();
  private final List<LeftNumber> left;
  private final TreeSet<Integer> cuts = new TreeSet<>();

  /**
   * @param left numbers that no fact uses; they are marked in their own way
   */
  MarkedText(String text, List<Fact> facts, List<LeftNumber> left) {
    this.text = text;
    this.left = left;
    for (Fact fact : facts) {
      boolean first = true;
      for (Evidence e : fact.item().evidence()) {
        quotes.add(new Quote(new Span(e.start(), e.end()), fact, first));
        first = false;
      }
    }
    quotes.sort(Comparator.comparing(Quote::span));
    cuts.add(0);
    cuts.add(text.length());
    for (Quote quote : quotes) {
      cuts.add(quote.span().start());
      cuts.add(quote.span().end());
    }
    for (LeftNumber number : left) {
      cuts.add(number.start());
      cuts.add(number.end());
    }
  }

  /** The text as HTML. */
  String html() {
    StringBuilder html = new StringBuilder(text.length() * 2);
    List<Quote> open = new ArrayList<>();
    int nextQuote = 0;
    int nextNumber = 0;
    LeftNumber number = null;
    for (int start : cuts.headSet(text.length())) {
      open.removeIf(quote -> quote.span().end() <= start);
      while (nextQuote < quotes.size() && quotes.get(nextQuote).span().start() == start) {
        Quote quote = quotes.get(nextQuote++);
        open.add(quote);
        html.append(link(quote));
      }
      number = number != null && number.end() <= start ? null : number;
      while (nextNumber < left.size() && left.get(nextNumber).start() == start) {
        number = left.get(nextNumber++);
        html.append("<a class=n href=\"#l").append(nextNumber).append("\" id=\"u");
        html.append(nextNumber).append("\">?</a>");
      }
      int end = cuts.higher(start);
      html.append(piece(text.substring(start, end), open, number != null));
    }
    return html.toString();
  }

  private static String link(Quote quote) {
    int number = quote.fact().number();
    String id = quote.first() ? " id=\"e" + number + "\"" : "";
    return "<a class=n href=\"#f" + number + "\"" + id + ">" + number + "</a>";
  }

  private static String piece(String words, List<Quote> open, boolean unclaimed) {
    String shown = Html.text(words);
    if (unclaimed) {
      shown = "<u>" + shown + "</u>";
    }
    if (open.isEmpty()) {
      return shown;
    }
    Quote shortest =
        open.stream().min(Comparator.comparingInt(quote -> quote.span().length())).orElseThrow();
    StringBuilder classes = new StringBuilder(shortest.fact().family().name());
    open.forEach(quote -> classes.append(" e").append(quote.fact().number()));
    return "<mark class=\"" + classes + "\">" + shown + "</mark>";
  }
}
