package eluate.extract;

import eluate.language.Quantity;
import eluate.language.Sentence;
import eluate.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Carries the number of people that a sentence starts with to those that it counts among them: "Of
 * the 40 patients, 12 had a rash and 3 a fever".
 */
final class SentenceTotals {
  private static final Pattern START =
      Pattern.compile("(?i)^\\W*(?:of|among|out of|in)\\s(?:the |these |those |our |all )*$");
  private static final Wording PEOPLE =
      Wording.of(
          "(?i)^\\s(?:[\\p{L}-]+ ){0,3}?(?:patients|subjects|participants|women|men|children|adults|volunteers|individuals|people|infants|eyes)\\b[^.;:]{0,90}?,");

  private SentenceTotals() {}

  /** The figures, with the sentence's total where they have none and it fits. */
  static List<Figure> carried(Analysis analysis, Sentence sentence, List<Figure> figures) {
    Quantity total = null;
    for (Quantity quantity : analysis.quantities(sentence)) {
      boolean starts =
          START
              .matcher(analysis.between(sentence.span().start(), quantity.span().start()))
              .matches();
      if (starts
          && quantity.isCount()
          && quantity.total() == null
          && quantity.percent() == null
          && PEOPLE.in(analysis.after(sentence, quantity.span().end(), 160))) {
        total = quantity;
      }
    }
    if (total == null) {
      return figures;
    }
    List<Figure> carried = new ArrayList<>();
    for (Figure figure : figures) {
      carried.add(fits(figure, total) ? with(figure, total.value().intValue()) : figure);
    }
    return carried;
  }

  private static boolean fits(Figure figure, Quantity total) {
    int all = total.value().intValue();
    if (figure.span().start() < total.span().end()
        || figure.total() != null
        || figure.events() == null
        || figure.events() > all
        || all == 0) {
      return false;
    }
    double share = 100.0 * figure.events() / all;
    return figure.percent() == null
        || Math.abs(figure.percent().subtract(BigDecimal.valueOf(share)).doubleValue()) <= 1;
  }

  private static Figure with(Figure figure, int total) {
    return new Figure(
        figure.span(),
        figure.quantity(),
        figure.events(),
        total,
        figure.percent(),
        figure.form() == Figure.Form.BARE ? Figure.Form.FRACTION : figure.form());
  }
}
