package eluate.extract;

import eluate.language.Numeral;
import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.record.Item;
import eluate.record.LeftNumber;
import eluate.record.LeftNumbers;
import eluate.record.PaperRecord;
import eluate.text.Span;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Lists the numbers that no fact uses. What people and programs get wrong most is what they leave
 * out, and a number that nobody used is the trace of it.
 */
final class UnclaimedNumbers {
  private static final Wording PEOPLE =
      Wording.of(
          "(?i)^ ?(?:[\\p{L}-]+ ){0,2}(?:patients?|subjects|participants|women|men|children|adults|volunteers|people"
              + "|individuals|cases?|infants|girls|boys)\\b");

  /** How far words are looked at around a number, in characters. */
  private static final int REACH = 80;

  private final NumberForms forms = new NumberForms();

  /** The numbers of a paper that its record doesn't use. */
  LeftNumbers of(Analysis analysis, PaperRecord record) {
    List<List<Numeral>> printed = analysis.parsed().numerals();
    Claims claims = Claims.of(record, printed.stream().flatMap(List::stream).toList());
    Doubt doubt = new Doubt(record, analysis.wholeArticle());
    List<LeftNumber> unclaimed = new ArrayList<>();
    List<LeftNumber> setAside = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      for (Quantity quantity : analysis.quantities(sentence)) {
        List<Numeral> parts =
            printed.get(sentence.index()).stream()
                .filter(n -> quantity.span().contains(n.span()))
                .toList();
        String reason = forms.reason(analysis, sentence, quantity);
        String doubted =
            doubted(
                analysis,
                sentence,
                quantity,
                parts.isEmpty() ? List.of() : claims.users(parts.get(0)),
                doubt);
        for (Span left :
            doubted == null ? left(quantity, parts, claims) : List.of(quantity.span())) {
          String why = doubted != null ? doubted : why(analysis, sentence, quantity, left);
          (reason == null ? unclaimed : setAside)
              .add(number(analysis, sentence, quantity, left, reason != null ? reason : why));
        }
      }
    }
    return new LeftNumbers(record.id(), unclaimed, setAside);
  }

  private static List<Numeral> numerals(Analysis analysis, Span span) {
    return Numeral.scan(analysis.text(), span, analysis.parsed().notation());
  }

  private static String doubted(
      Analysis analysis, Sentence sentence, Quantity quantity, List<Item> users, Doubt doubt) {
    return users.isEmpty()
        ? null
        : doubt.of(
            users,
            analysis.before(sentence, quantity.span().start(), REACH),
            analysis.after(sentence, quantity.span().end(), REACH));
  }

  /**
   * The whole quantity when no fact uses its first number; else those of its other numbers that
   * none uses.
   */
  private static List<Span> left(Quantity quantity, List<Numeral> parts, Claims claims) {
    if (parts.isEmpty() || claims.users(parts.get(0)).isEmpty()) {
      return List.of(quantity.span());
    }
    return parts.stream().filter(n -> claims.users(n).isEmpty()).map(Numeral::span).toList();
  }

  private static LeftNumber number(
      Analysis analysis, Sentence sentence, Quantity quantity, Span span, String why) {
    boolean whole = span.equals(quantity.span());
    BigDecimal value = whole ? quantity.value() : numerals(analysis, span).get(0).value();
    boolean percent = analysis.after(sentence, span.end(), 2).strip().startsWith("%");
    return new LeftNumber(
        analysis.parsed().text(span),
        value,
        whole ? quantity.unit() : percent ? "%" : null,
        sentence.role().name().toLowerCase(Locale.ROOT),
        why,
        span.start(),
        span.end(),
        analysis.parsed().text(sentence.span()));
  }

  private static String why(Analysis analysis, Sentence sentence, Quantity quantity, Span left) {
    String sort =
        left.equals(quantity.span())
            ? sort(analysis, sentence, quantity)
            : "part of a number that a fact uses";
    Mention name =
        analysis.mentions().in(sentence).stream()
            .min(Comparator.comparingInt((Mention m) -> gap(m.span(), left)))
            .orElse(null);
    return name == null ? sort : sort + " near “" + analysis.parsed().text(name.span()) + "”";
  }

  private static int gap(Span one, Span other) {
    return Math.max(one.start() - other.end(), other.start() - one.end());
  }

  private static String sort(Analysis analysis, Sentence sentence, Quantity quantity) {
    if (quantity.total() != null || quantity.percent() != null) {
      return "count of a group";
    }
    if (quantity.isPercent()) {
      return "percentage";
    }
    if (quantity.kind() == Quantity.Kind.SAMPLE) {
      return "size of a group";
    }
    if (quantity.isCount() && PEOPLE.in(analysis.after(sentence, quantity.span().end(), 60))) {
      return "number of people";
    }
    if (quantity.spreadKind() != null || quantity.spread() != null || quantity.low() != null) {
      return "value with its scatter or interval";
    }
    if (quantity.kind() == Quantity.Kind.TIME) {
      return "length of time that may be a result";
    }
    return quantity.unit() != null ? "value with a unit" : "number";
  }
}
