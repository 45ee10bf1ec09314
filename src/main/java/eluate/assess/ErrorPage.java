package eluate.assess;

import eluate.score.Finding;
import eluate.score.ScoreReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * A page that shows every item that is not right with the sentence it was read from. It is one file
 * that asks nothing of the network; what documents say is text in it and never runs.
 */
public final class ErrorPage {

  /** A browser stays quick with so many; those of the first documents are shown. */
  private static final int LARGEST = 5000;

  private record Shown(Finding finding, String change) {}

  private ErrorPage() {}

  /**
   * Makes the page.
   *
   * @param report with its findings
   * @param comparison with another run; null without one
   * @param texts gives a document's normalised text by its id; null where it has none
   */
  public static String of(ScoreReport report, Comparison comparison, UnaryOperator<String> texts) {
    List<Shown> all = shown(report, comparison);
    List<Shown> errors = all.subList(0, Math.min(LARGEST, all.size()));
    Document page = new Document("");
    page.appendChild(new DocumentType("html", "", ""));
    page.outputSettings().prettyPrint(false);
    Element html = page.appendElement("html").attr("lang", "en");
    Element head = html.appendElement("head");
    head.appendElement("meta").attr("charset", "utf-8");
    String style = resource("errors.css");
    String script = resource("errors.js");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr(
            "content",
            "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script));
    head.appendElement("title").text("Errors");
    head.appendElement("style").appendChild(new DataNode(style));
    Element body = html.appendElement("body");
    body.appendElement("h1").text("What is not right");
    body.appendElement("p")
        .text(
            String.format(
                Locale.ROOT,
                "%d documents, headline exact %.3f, %d errors%s.",
                report.documents().size(),
                report.headlineExact(),
                all.size(),
                all.size() > LARGEST ? ", of which the first " + LARGEST + " are here" : ""));
    filters(body, errors);
    Element main = body.appendElement("main");
    String id = null;
    String text = null;
    for (Shown error : errors) {
      if (!error.finding().document().equals(id)) {
        id = error.finding().document();
        text = texts.apply(id);
      }
      PageItem.append(main, error.finding(), error.change(), text);
    }
    body.appendElement("script").appendChild(new DataNode(script));
    return page.outerHtml() + "\n";
  }

  private static List<Shown> shown(ScoreReport report, Comparison comparison) {
    if (comparison == null) {
      return report.findings().stream().map(finding -> new Shown(finding, "")).toList();
    }
    Set<Finding> news = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Shown> shown = new ArrayList<>();
    for (Change change : comparison.changes()) {
      if (change.now() == null) {
        shown.add(new Shown(change.before(), "fixed"));
      } else {
        news.add(change.now());
        shown.add(new Shown(change.now(), change.move().won() ? "better" : "new"));
      }
    }
    for (Finding finding : report.findings()) {
      if (!news.contains(finding)) {
        shown.add(new Shown(finding, "old"));
      }
    }
    Map<String, Integer> order = new HashMap<>();
    report.documents().forEach(document -> order.put(document.id(), order.size()));
    shown.sort(Comparator.comparing(error -> order.get(error.finding().document())));
    return shown;
  }

  private static void filters(Element body, List<Shown> errors) {
    Element form = body.appendElement("form");
    choice(form, "family", errors, error -> error.finding().family().key());
    choice(form, "cause", errors, error -> error.finding().cause().label());
    choice(form, "kind", errors, error -> error.finding().kind().name().toLowerCase(Locale.ROOT));
    choice(form, "change", errors, Shown::change);
    Element words = form.appendElement("label").text("words ");
    words.appendElement("input").attr("type", "search").attr("name", "words");
    form.appendElement("output");
  }

  /** A list of the values that there are; none where all have the same. */
  private static void choice(
      Element form, String name, List<Shown> errors, Function<Shown, String> value) {
    Set<String> values = new TreeSet<>();
    errors.forEach(error -> values.add(value.apply(error)));
    if (values.size() < 2) {
      return;
    }
    Element select = form.appendElement("label").text(name + " ").appendElement("select");
    select.attr("name", name);
    select.appendElement("option").attr("value", "").text("all");
    values.forEach(each -> select.appendElement("option").attr("value", each).text(each));
  }

  private static String resource(String name) {
    try (InputStream in = ErrorPage.class.getResourceAsStream("/eluate/page/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
