package eluate.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file as it was when it was looked at.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param size in bytes
 * @param modified when, as the file system says it
 */
record Fingerprint(String sha256, long size, long modified) {

  private static final int CHUNK = 65_536;

  static Fingerprint of(Path file) throws IOException {
    MessageDigest digest = Program.sha256();
    BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] chunk = new byte[CHUNK];
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        digest.update(chunk, 0, n);
      }
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    return new Fingerprint(sha256, before.size(), before.lastModifiedTime().toMillis());
  }

  /** Whether the file is as it was. */
  boolean fits(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return now.size() == size && now.lastModifiedTime().toMillis() == modified;
  }
}
