package eluate.read.pdf;

import eluate.document.Issue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PDF file's bytes say of its own beginning and end: junk before and behind it, whether it
 * was cut, and how many pages it should have.
 *
 * @param before bytes before the mark of the format
 * @param behind bytes behind the last end mark
 * @param cut whether objects stand behind the last end mark, or there is none
 * @param pages how many pages it says that it has; 0 where it can't be told
 */
record FileEnds(int before, int behind, boolean cut, int pages) {

  /** A line end or two, or the padding of a mail, is no junk. */
  private static final int HARMLESS = 1024;

  /** How far an entry of a small object may stand from the object's type. */
  private static final int NEAR = 2000;

  private static final String END = "%%EOF";
  private static final Pattern TREE = Pattern.compile("/Type\\s{0,9}/Pages\\b");
  private static final Pattern COUNT = Pattern.compile("/Count\\s{0,9}(\\d{1,6})\\b");
  private static final Pattern LINEARIZED =
      Pattern.compile("/Linearized\\b[^>]{0,200}/N\\s{0,9}(\\d{1,6})\\b");

  static FileEnds of(byte[] bytes) {
    String file = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = file.lastIndexOf(END);
    int object = file.lastIndexOf("endobj");
    boolean cut = end < 0 || end < object || file.lastIndexOf("stream") > end;
    int behind = end < 0 ? 0 : file.length() - end - END.length();
    return new FileEnds(Math.max(0, file.indexOf("%PDF-")), behind, cut, cut ? pages(file) : 0);
  }

  /** The most pages that a tree of pages, or the head of a file made for the web, counts. */
  private static int pages(String file) {
    Matcher linearized = LINEARIZED.matcher(file).region(0, Math.min(file.length(), NEAR));
    int most = linearized.find() ? Integer.parseInt(linearized.group(1)) : 0;
    Matcher tree = TREE.matcher(file);
    while (tree.find()) {
      int from = Math.max(file.lastIndexOf("obj", tree.start()), tree.start() - NEAR);
      int to = file.indexOf("endobj", tree.end());
      to = Math.min(to < 0 ? file.length() : to, tree.end() + NEAR);
      Matcher count = COUNT.matcher(file).region(Math.max(from, 0), to);
      while (count.find()) {
        most = Math.max(most, Integer.parseInt(count.group(1)));
      }
    }
    return most;
  }

  /**
   * What is doubtful.
   *
   * @param read how many pages have anything on them
   */
  List<Issue> issues(int read) {
    List<Issue> issues = new ArrayList<>();
    if (cut) {
      issues.add(cutShort(read));
    } else if (before > 0 || behind > HARMLESS) {
      issues.add(
          new Issue(
              "junk",
              before + " bytes before the PDF file and " + behind + " behind it were passed over"));
    }
    return issues;
  }

  private Issue cutShort(int read) {
    String code = "pages-missing";
    if (pages > read) {
      String left = "pages " + read + " of " + pages;
      return Issue.missing(
          code, left, "the file was cut short; " + left + " are left; fetch it again");
    }
    if (pages == 0) {
      return Issue.missing(
          code,
          read + " pages, perhaps not all",
          "the file was cut short, so that pages may be missing; fetch it again");
    }
    return new Issue(code, "the file was cut short, though behind its last page; fetch it again");
  }
}
