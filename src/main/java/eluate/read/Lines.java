package eluate.read;

import eluate.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A text's lines as spans without the white space around them; blank lines are empty spans. */
final class Lines {

  private Lines() {}

  static List<Span> of(String text) {
    return of(text, new Span(0, text.length()));
  }

  /** The lines of a part. */
  static List<Span> of(String text, Span part) {
    List<Span> lines = new ArrayList<>();
    int start = part.start();
    while (start <= part.end()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 || feed > part.end() ? part.end() : feed;
      lines.add(trim(text, start, end));
      start = end + 1;
    }
    return lines;
  }

  /** A stretch without the white space at its ends. */
  static Span trim(String text, int start, int end) {
    int s = start;
    int e = end;
    while (s < e && text.charAt(s) <= ' ') {
      s++;
    }
    while (e > s && text.charAt(e - 1) <= ' ') {
      e--;
    }
    return new Span(s, e);
  }
}
