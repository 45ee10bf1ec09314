package eluate.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The MD5 sum that stands in a file beside a download, as PubMed has one for each of its files: it
 * tells whether all of the download has arrived.
 */
final class Checksum {

  private static final String ENDING = ".md5";

  /** Such a file is a line, and longer ones are something else. */
  private static final int LONGEST = 1000;

  private static final Pattern SUM =
      Pattern.compile("(?<![0-9A-Fa-f])[0-9A-Fa-f]{32}(?![0-9A-Fa-f])");

  private Checksum() {}

  /** Whether a file is there for another one beside it, and no paper. */
  static boolean isOne(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING)
        && Files.isRegularFile(
            file.resolveSibling(name.substring(0, name.length() - ENDING.length())));
  }

  /**
   * Whether a file is another than its sum says.
   *
   * @return false also where there is no sum
   */
  static boolean differs(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ENDING);
    if (!Files.isRegularFile(beside) || Files.size(beside) > LONGEST) {
      return false;
    }
    Matcher sum = SUM.matcher(Files.readString(beside, StandardCharsets.ISO_8859_1));
    return sum.find() && !sum.group().toLowerCase(Locale.ROOT).equals(of(file));
  }

  private static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("MD5"))) {
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
