package eluate.read;

import eluate.document.Document;
import eluate.document.Issue;
import eluate.document.Section;
import eluate.document.Section.Role;
import eluate.document.Table;
import eluate.text.Finder;
import eluate.text.Passage;
import eluate.text.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is doubtful about a file that could be read: whether its name fits, whether it is the paper
 * at all, whether it holds the tables that it speaks of, whether its letters are right. Immutable.
 */
final class FileDoubts {

  /** A page with more text than this is no mere notice; in characters without white space. */
  private static final int LONGEST_NOTICE = 1500;

  /** Endings that promise a format, with the media types that keep the promise. */
  private static final Map<String, List<String>> PROMISES =
      Map.of(
          "pdf", List.of("application/pdf"),
          "htm", List.of("text/html"),
          "html", List.of("text/html"),
          "xhtml", List.of("text/html"),
          "xml", List.of("application/xml"),
          "nxml", List.of("application/xml"),
          "json", List.of("application/json"),
          "txt", List.of("text/plain", "application/x-research-info-systems"));

  private static final Wording ENDING = Wording.of("\\.([A-Za-z]{2,5})(?:\\.gz)?$");

  /** Letters of UTF-8 that were read one byte at a time: "\u00c2\u00b1" for "\u00b1". */
  private static final Wording WRONG_LETTERS =
      Wording.of(
          "[\u00c2\u00c3\u00ce\u00cf][\u00a1-\u00bf]"
              + "|\u00e2\u20ac[\u0153\u2122\u201c\u201d\u00a6\u02dc\u00a2]|\u00e2\u2030[\u00a4\u00a5]");

  /** One of these comes first. */
  private static final String FIRST_WRONG = "\u00c2\u00c3\u00ce\u00cf\u00e2";

  private static final Pattern TABLE_LABEL =
      Pattern.compile("tables?\\s{0,3}(\\d{1,2})", Pattern.CASE_INSENSITIVE);

  private final List<Wording> notices =
      RuleFile.load("landing-pages.tsv").stream()
          .map(rule -> Wording.of("(?i)" + rule.pattern()))
          .toList();

  /**
   * Tells what is doubtful.
   *
   * @param where the file as it is named in messages
   * @param issues takes it
   */
  void tell(String where, Document document, Consumer<Issue> issues) {
    name(where, document, issues);
    notice(where, document, issues);
    tables(where, document, issues);
    letters(where, document, issues);
  }

  private static void name(String where, Document document, Consumer<Issue> issues) {
    Finder ending = ENDING.finder(document.source().path());
    String type = document.source().mediaType();
    if (ending.find()) {
      List<String> promised = PROMISES.get(ending.group(1).toLowerCase(Locale.ROOT));
      if (promised != null && !promised.contains(type)) {
        issues.accept(
            new Issue(
                "extension-mismatch",
                where + " is named ." + ending.group(1) + " but holds " + type + "; read as that"));
      }
    }
  }

  private void notice(String where, Document document, Consumer<Issue> issues) {
    StringBuilder searched = new StringBuilder();
    for (Section section : document.sections()) {
      if (section.searched()) {
        searched.append(document.text(section.span())).append('\n');
      }
    }
    long length = searched.chars().filter(c -> c > ' ').count();
    Passage whole = new Passage(document.text());
    if (length <= LONGEST_NOTICE && notices.stream().anyMatch(notice -> notice.in(whole))) {
      issues.accept(
          new Issue(
              "looks-like-landing-page",
              where
                  + " looks like a notice of a publisher's site and not like the paper;"
                  + " open it in a browser and save the article"));
    }
  }

  private static void tables(String where, Document document, Consumer<Issue> issues) {
    TreeSet<Integer> named = new TreeSet<>();
    for (Section section : document.sections()) {
      Matcher label = TABLE_LABEL.matcher(document.text(section.span()));
      boolean caption = section.role() == Role.CAPTION && label.lookingAt();
      if (caption && document.tables().stream().noneMatch(t -> holds(t, section))) {
        named.add(Integer.valueOf(label.group(1)));
      }
    }
    boolean page = document.source().mediaType().equals("text/html");
    if (page && named.size() > document.tables().size()) {
      issues.accept(
          new Issue(
              "tables-elsewhere",
              where
                  + " names tables "
                  + named.toString().replaceAll("[\\[\\]]", "")
                  + " but does not hold them; save their own pages, or give the PDF or XML file"));
    }
  }

  private static boolean holds(Table table, Section caption) {
    return table.span().overlaps(caption.span()) || table.caption().overlaps(caption.span());
  }

  private static void letters(String where, Document document, Consumer<Issue> issues) {
    if (FIRST_WRONG.chars().noneMatch(c -> document.text().indexOf(c) >= 0)) {
      return;
    }
    Finder wrong = WRONG_LETTERS.finder(document.text());
    int count = 0;
    String first = "";
    while (wrong.find()) {
      first = count == 0 ? wrong.group() : first;
      count++;
    }
    if (count > 0) {
      issues.accept(
          new Issue(
              "letters-decoded-twice",
              where
                  + " has "
                  + count
                  + " letters that were decoded wrongly before it was saved (\""
                  + first
                  + "\"); fetch it again"));
    }
  }
}
