package eluate.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * What a load's results depend on: the bytes and names of its files, the program and the settings.
 * Times of files don't count, so that a copied folder is known again.
 */
final class LoadKey {

  private final Map<String, String> sums = new HashMap<>();
  private final String value;

  private LoadKey(Load load, RunSettings settings, Configuration conf) {
    MessageDigest all = sha256();
    add(all, settings.key());
    for (InputFile file : load.files()) {
      String sum;
      try (DigestInputStream in = open(file, conf)) {
        in.transferTo(OutputStream.nullOutputStream());
        sum = sum(in);
      } catch (IOException e) {
        // Reading it will fail the same way, and tell why.
        sum = "unread";
      }
      sums.put(file.shown(), sum);
      add(all, file.id());
      add(all, file.shown());
      add(all, sum);
    }
    value = HexFormat.of().formatHex(all.digest());
  }

  static LoadKey of(Load load, RunSettings settings, Configuration conf) {
    return new LoadKey(load, settings, conf);
  }

  /** In hexadecimal digits. */
  String value() {
    return value;
  }

  /** Whether a file was read as it was when the key was made. */
  boolean fits(InputFile file, DigestInputStream read) {
    return sum(read).equals(sums.get(file.shown()));
  }

  /** Opens a file so that its sum is known at its end. */
  static DigestInputStream open(InputFile file, Configuration conf) throws IOException {
    Path path = new Path(file.uri());
    InputStream in = path.getFileSystem(conf).open(path);
    return new DigestInputStream(in, sha256());
  }

  private static String sum(DigestInputStream in) {
    return HexFormat.of().formatHex(in.getMessageDigest().digest());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
