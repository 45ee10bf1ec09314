package eluate.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eluate.json.RecordJson;
import java.util.Locale;

/** A report as JSON, with the names that the reference scorer uses. */
public final class ScoreJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ScoreJson() {}

  /**
   * Writes a report.
   *
   * @param report to write
   * @param details whether every item that is not right is listed as well
   */
  public static String write(ScoreReport report, boolean details) {
    return RecordJson.write(tree(report, details));
  }

  /** The same as a tree, for more to be added. */
  public static ObjectNode tree(ScoreReport report, boolean details) {
    ObjectNode root = NODES.objectNode();
    root.put("documents", report.documents().size());
    ArrayNode missing = root.putArray("missing");
    report.missing().forEach(missing::add);
    ObjectNode families = root.putObject("families");
    report.families().forEach((family, tally) -> families.set(family.key(), tally(tally)));
    families.set("pooled", tally(report.pooled()));
    root.put("headline", report.headlineExact());
    root.put("headlineFound", report.headlineFound());
    if (details) {
      ArrayNode findings = root.putArray("details");
      report.findings().forEach(finding -> findings.add(finding(finding)));
    }
    return root;
  }

  private static ObjectNode tally(Tally tally) {
    ObjectNode node = NODES.objectNode();
    node.put("gold", tally.gold());
    node.put("out", tally.out());
    node.put("found", tally.found());
    node.put("exact", tally.exact());
    ratios(node.putArray("foundPRF"), tally.foundRatios());
    ratios(node.putArray("exactPRF"), tally.exactRatios());
    return node;
  }

  private static void ratios(ArrayNode node, Ratios ratios) {
    node.add(ratios.precision()).add(ratios.recall()).add(ratios.f1());
  }

  /** An item that is not right. */
  public static ObjectNode finding(Finding finding) {
    ObjectNode node = NODES.objectNode();
    node.put("document", finding.document());
    node.put("family", finding.family().key());
    node.put("kind", finding.kind().name().toLowerCase(Locale.ROOT));
    node.put("cause", finding.cause().label());
    ArrayNode slots = node.putArray("slots");
    finding.slots().forEach(slots::add);
    node.set("gold", finding.gold());
    node.set("out", finding.out());
    node.put("quote", finding.quote());
    return node;
  }
}
