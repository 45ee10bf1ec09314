package eluate.curate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.text.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What decisions teach: names that the word lists lack, rules that are often wrong, and confidence
 * that means something else than it says.
 *
 * @param names by family and name
 * @param rules those that were decided on often enough, the worst first
 * @param bands of confidence, from the lowest
 */
public record Lessons(List<Name> names, List<Rule> rules, List<Band> bands) {
  private static final int FEWEST = 5;
  private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001};

  /**
   * A name that reviewers gave and the machine never did.
   *
   * @param lists where such names stand
   * @param times how often
   * @param quote words that proved it
   */
  public record Name(String family, String name, String lists, int times, String quote) {}

  /** A rule: how often it was decided on, and how often it was right as it was. */
  public record Rule(String rule, int decided, int corrected, int rejected, Share right) {}

  /**
   * A band of confidence.
   *
   * @param said what confidence says on average
   * @param right what reviewers say
   * @param off whether what it says lies outside of what reviewers' judgements allow
   */
  public record Band(double from, double to, int decided, double said, Share right, boolean off) {}

  /** Learns from the verdicts that hold. */
  public static Lessons of(Review review) throws IOException {
    List<Decision> verdicts = new ArrayList<>();
    Set<String> suggested = new HashSet<>();
    for (String id : review.shelf().ids()) {
      for (Suggestion s : review.shelf().paper(id).suggestions()) {
        if (!s.planted()) {
          suggested.add(key(s.family(), s.slots()));
        }
      }
      Map<String, Decision> last = new TreeMap<>();
      for (Decision d : review.ledger().live(id)) {
        if (d.action().isVerdict() && !KnownWrong.isOn(d) && Families.of(d.family()) != null) {
          last.put(d.reviewer() + "\t" + d.item(), d);
        }
      }
      verdicts.addAll(last.values());
    }
    return new Lessons(names(verdicts, suggested), rules(verdicts), bands(verdicts));
  }

  private static String key(String family, ObjectNode slots) {
    return family + "\t" + Folding.key(slots.path(Identity.nameSlot(family)).asText(""));
  }

  private static List<Name> names(List<Decision> verdicts, Set<String> suggested) {
    Map<String, Name> names = new TreeMap<>();
    for (Decision d : verdicts) {
      boolean named = d.after() != null && !lists(d.family()).isEmpty();
      String key = named ? key(d.family(), d.after()) : "";
      if (named && !suggested.contains(key)) {
        String name = d.after().path(Identity.nameSlot(d.family())).asText("");
        String quote = d.evidence().isEmpty() ? "" : d.evidence().get(0).quote();
        Name known = names.get(key);
        int times = known == null ? 1 : known.times() + 1;
        names.put(key, new Name(d.family(), name, lists(d.family()), times, quote));
      }
    }
    List<Name> sorted = new ArrayList<>(names.values());
    sorted.sort(Comparator.comparingInt(Name::times).reversed());
    return sorted;
  }

  private static String lists(String family) {
    return switch (family) {
      case "drugs" -> "drugs-*.tsv";
      case "indications" -> "diseases.tsv";
      case "scores" -> "measures.tsv, scales.tsv, laboratory.tsv";
      case "responses" -> "responses.tsv";
      case "effects" -> "measures.tsv";
      case "adverseEvents" -> "adverse-events.tsv";
      default -> "";
    };
  }

  private static List<Rule> rules(List<Decision> verdicts) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Decision d : verdicts) {
      if (d.rule() != null && d.action() != Action.UNSURE) {
        int[] count = counts.computeIfAbsent(d.rule(), rule -> new int[3]);
        count[0]++;
        count[1] += d.after() != null && !d.after().equals(d.before()) ? 1 : 0;
        count[2] += d.action() == Action.REJECT ? 1 : 0;
      }
    }
    List<Rule> rules = new ArrayList<>();
    counts.forEach(
        (rule, n) -> {
          if (n[0] >= FEWEST) {
            rules.add(new Rule(rule, n[0], n[1], n[2], Share.of(n[0] - n[1] - n[2], n[0])));
          }
        });
    rules.sort(Comparator.comparingDouble(rule -> rule.right().high()));
    return rules;
  }

  private static List<Band> bands(List<Decision> verdicts) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i + 1 < EDGES.length; i++) {
      int decided = 0;
      int right = 0;
      double said = 0;
      for (Decision d : verdicts) {
        boolean here =
            d.confidence() != null
                && d.action() != Action.UNSURE
                && d.confidence() >= EDGES[i]
                && d.confidence() < EDGES[i + 1];
        if (here) {
          decided++;
          said += d.confidence();
          right += d.after() != null && d.after().equals(d.before()) ? 1 : 0;
        }
      }
      if (decided > 0) {
        Share share = Share.of(right, decided);
        double mean = said / decided;
        boolean off = decided >= FEWEST && (mean < share.low() || mean > share.high());
        bands.add(new Band(EDGES[i], Math.min(1, EDGES[i + 1]), decided, mean, share, off));
      }
    }
    return bands;
  }
}
