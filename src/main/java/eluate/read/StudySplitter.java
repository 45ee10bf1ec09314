package eluate.read;

import eluate.document.Status;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a file of a trial register into its studies: a list of studies, alone or as the field of an
 * answer to a search that holds them; or studies one behind the other, mostly a line each. A file
 * of one study is the shortest of the last sort. Texts that are objects of JSON come the same ways.
 */
final class StudySplitter implements Splitter {

  /** A field of one value that may stand before the list. */
  private static final String FIELD =
      "(?:\\s{0,99}\"[^\"]{0,99}\"\\s{0,9}:\\s{0,9}(?:\"[^\"]{0,900}\"|[a-z0-9.]{1,20})\\s{0,9},){0,9}";

  private static final Pattern LISTED =
      Pattern.compile(
          "\\s{0,99}(?:\\[\\s{0,99}\\{|\\{"
              + FIELD
              + "\\s{0,99}\"studies\"\\s{0,9}:|\\{\\s{0,99}\"FullStudiesResponse\")");

  private static final Set<String> LISTS = Set.of("studies", "FullStudies");
  private static final int LARGEST_SHELL = 1_000_000;

  private final BufferedInputStream in;
  private final int largest;
  private final JsonObjects objects;

  /** What stands around the list of studies. */
  private final ByteArrayOutputStream shell = new ByteArrayOutputStream();

  private boolean begun;
  private boolean listed;
  private boolean inList;
  private boolean ended;
  private boolean any;

  /**
   * @param largest the most bytes that a study may have
   */
  StudySplitter(BufferedInputStream in, int largest) {
    this.in = in;
    this.largest = largest;
    this.objects = new JsonObjects(in, largest);
  }

  /**
   * Whether a file is to be cut into studies.
   *
   * @param head its first characters
   */
  static boolean fits(String head) {
    return RegistryJson.looksLike(head);
  }

  @Override
  public Cut next() throws IOException {
    if (!begun) {
      begin();
    }
    if (ended) {
      return null;
    }
    return listed ? listedStudy() : bareStudy();
  }

  private void begin() throws IOException {
    begun = true;
    in.mark(4096);
    String head = new String(in.readNBytes(4096), StandardCharsets.ISO_8859_1);
    in.reset();
    if (head.startsWith("\u00EF\u00BB\u00BF")) {
      in.skipNBytes(3);
      head = head.substring(3);
    }
    listed = LISTED.matcher(head).lookingAt();
    if (listed) {
      findList();
    }
  }

  /** Reads up to the bracket that opens the list of studies. */
  private void findList() throws IOException {
    String name = "";
    for (int c = in.read(); c >= 0 && shell.size() < LARGEST_SHELL; c = in.read()) {
      shell.write(c);
      if (c == '"') {
        ByteArrayOutputStream string = new ByteArrayOutputStream();
        objects.string(string, LARGEST_SHELL);
        string.writeTo(shell);
        name = string.toString(StandardCharsets.UTF_8);
        name = name.substring(0, Math.max(0, name.length() - 1));
      } else if (c == '[' && (name.isEmpty() || LISTS.contains(name))) {
        inList = true;
        return;
      }
    }
  }

  private Cut listedStudy() throws IOException {
    boolean comma = any && objects.peekBehindSpace() == ',';
    if (comma) {
      in.read();
    }
    int next = objects.peekBehindSpace();
    if (inList && next == '{' && (comma || !any)) {
      in.read();
      any = true;
      Cut study = objects.object(false);
      ended = objects.endedWithin();
      return study;
    }
    ended = true;
    shell.write(in.readNBytes(LARGEST_SHELL));
    if (comma || next == '{') {
      return damaged("has no study where one must stand");
    }
    String problem = RegistryJson.problem(shell.toString(StandardCharsets.UTF_8));
    if (problem != null) {
      return damaged(problem);
    }
    return any ? null : new Cut(shell.toByteArray());
  }

  private static Cut damaged(String problem) {
    return Cut.rest(
        new byte[0], Status.DAMAGED, "the list of studies " + problem + "; fetch the file again");
  }

  /**
   * A study with what stands behind it up to the next, white space apart: the reader will say what
   * is wrong with that.
   */
  private Cut bareStudy() throws IOException {
    if (objects.peekBehindSpace() != '{') {
      ended = true;
      return null;
    }
    in.read();
    Cut study = objects.object(true);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(study.bytes());
    boolean more = false;
    while (study.trouble() == null && objects.peek() >= 0 && objects.peek() != '{') {
      int c = in.read();
      more |= c > ' ';
      if (all.size() <= largest) {
        all.write(c);
      }
    }
    return more ? new Cut(all.toByteArray()) : study;
  }
}
