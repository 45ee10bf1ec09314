package eluate.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.RecordJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is not right, grouped by cause, the most frequent first. */
public final class ErrorReport {

  private static final int EXAMPLES = 3;

  /**
   * The items of one cause.
   *
   * @param cause why they are not right
   * @param findings all of them
   * @param share of all that is not right, 0 to 1
   */
  public record Group(Cause cause, List<Finding> findings, double share) {

    /** Copies the list. */
    public Group {
      findings = List.copyOf(findings);
    }

    /** Up to three, of different documents where there are as many. */
    public List<Finding> examples() {
      List<Finding> chosen = new ArrayList<>();
      Set<String> documents = new HashSet<>();
      findings.stream().filter(f -> documents.add(f.document())).forEach(chosen::add);
      findings.stream().filter(f -> !chosen.contains(f)).forEach(chosen::add);
      return chosen.subList(0, Math.min(EXAMPLES, chosen.size()));
    }
  }

  private final List<Group> groups = new ArrayList<>();

  private ErrorReport() {}

  /** Groups the findings of a report. */
  public static ErrorReport of(ScoreReport report) {
    Map<Cause, List<Finding>> causes = new EnumMap<>(Cause.class);
    List<Finding> all = report.findings();
    all.forEach(f -> causes.computeIfAbsent(f.cause(), cause -> new ArrayList<>()).add(f));
    ErrorReport errors = new ErrorReport();
    causes.forEach(
        (cause, found) ->
            errors.groups.add(new Group(cause, found, (double) found.size() / all.size())));
    errors.groups.sort(Comparator.comparingInt((Group g) -> -g.findings().size()));
    return errors;
  }

  /** The causes, the most frequent first. */
  public List<Group> groups() {
    return List.copyOf(groups);
  }

  /** Counts and examples as plain text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%-18s %5s %6s%n", "cause", "count", "share"));
    for (Group g : groups) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-18s %5d %5.1f%%%n",
              g.cause().label(),
              g.findings().size(),
              100 * g.share()));
      g.examples().forEach(f -> text.append("    ").append(ScoreText.line(f)).append('\n'));
    }
    return text.toString().replace("\r\n", "\n");
  }

  /** The same as JSON. */
  public String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("wrong", groups.stream().mapToInt(g -> g.findings().size()).sum());
    ArrayNode causes = root.putArray("causes");
    for (Group g : groups) {
      ObjectNode node = causes.addObject();
      node.put("cause", g.cause().label());
      node.put("count", g.findings().size());
      node.put("share", g.share());
      ObjectNode families = node.putObject("families");
      for (Family family : Family.values()) {
        long count = g.findings().stream().filter(f -> f.family() == family).count();
        families.put(family.key(), count);
      }
      ArrayNode examples = node.putArray("examples");
      g.examples().forEach(f -> examples.add(ScoreJson.finding(f)));
    }
    return RecordJson.write(root);
  }
}
