package eluate.read;

import eluate.text.Wording;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the name of a record from the name of its input. */
public final class DocumentId {

  private static final int LONGEST = 100;
  private static final Wording UNSAFE = Wording.of("[^A-Za-z0-9._-]+");
  private static final Wording EDGES = Wording.of("^[.-]+|[.-]+$");
  private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");
  private static final Pattern PORT = Pattern.compile("(?:com|lpt)[0-9]");

  private DocumentId() {}

  /**
   * The stem of the path's last part, with every character that a file system could stumble over
   * replaced; never empty, never longer than 100 characters, never a name that Windows reserves.
   */
  public static String of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String safe = EDGES.matcher(UNSAFE.matcher(stem).replaceAll("-")).replaceAll("");
    if (safe.length() > LONGEST) {
      safe = EDGES.matcher(safe.substring(0, LONGEST)).replaceAll("");
    }
    String folded = safe.toLowerCase(Locale.ROOT);
    boolean taken = RESERVED.contains(folded) || PORT.matcher(folded).matches();
    return safe.isEmpty() || taken ? "document" + (taken ? "-" + safe : "") : safe;
  }
}
