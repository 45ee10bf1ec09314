package eluate.batch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which program made a result.
 *
 * @param version as the build wrote it
 * @param hash of its code, word lists, rules and models, and of its libraries' names: any of them
 *     may change what a record says
 */
public record Program(String version, String hash) {

  /** This program. */
  public static Program running() throws IOException {
    return new Program(built(), code());
  }

  /** The version that the build wrote into the program. */
  public static String built() throws IOException {
    Properties build = new Properties();
    try (InputStream in = Program.class.getResourceAsStream("/eluate/build.properties")) {
      build.load(in);
    }
    return build.getProperty("version");
  }

  private static String code() throws IOException {
    MessageDigest digest = sha256();
    Path place;
    try {
      place = Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("can't find the program's own files", e);
    }
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    } else {
      digest.update(Files.readAllBytes(place));
      Path libraries = place.resolveSibling("lib");
      if (Files.isDirectory(libraries)) {
        try (Stream<Path> files = Files.list(libraries)) {
          List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
          digest.update(names.toString().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Both, for messages. */
  String shown() {
    return version + " (" + hash + ")";
  }
}
