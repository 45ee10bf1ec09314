package eluate.extract;

import eluate.lexicon.Tsv;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words around a drug's name that tell its role. */
final class DrugCues {
  private record Cue(String role, Pattern pattern) {}

  private final List<Cue> before = new ArrayList<>();
  private final List<Cue> after = new ArrayList<>();

  DrugCues() {
    for (Tsv.Row row : Tsv.rows("/eluate/rules/drug-cues.tsv")) {
      boolean front = row.get("side").equals("before");
      String cue = row.get("cue");
      Pattern pattern =
          Pattern.compile(
              front ? "(?i)(?<![\\p{L}-])(?:" + cue + ")\\s*$" : "(?i)^[-\\s]{0,2}(?:" + cue + ")");
      if (!pattern.matcher(row.get("example")).find()) {
        throw new IllegalStateException(
            row.file() + ":" + row.line() + ": the cue doesn't match its example");
      }
      (front ? before : after).add(new Cue(row.get("role"), pattern));
    }
  }

  /** The role that the words before a name tell, which have to reach up to it; null for none. */
  String before(String words) {
    return role(before, words);
  }

  /** The role that the words behind a name tell; null for none. */
  String after(String words) {
    return role(after, words);
  }

  private static String role(List<Cue> cues, String words) {
    for (Cue cue : cues) {
      if (cue.pattern.matcher(words).find()) {
        return cue.role;
      }
    }
    return null;
  }
}
