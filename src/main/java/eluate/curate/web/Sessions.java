package eluate.curate.web;

import eluate.curate.Hashes;
import eluate.curate.Journal;
import eluate.curate.NotStoredException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Who may ask: a token that works once gives a cookie, and the cookie is known over restarts. The
 * review keeps the cookie's hash only.
 */
final class Sessions {
  private static final String KEPT = ":sessions";
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Map<String, String> names;
  private final Journal journal;
  private final BiConsumer<String, String> used;

  /**
   * @param used is told, when a token was used, whose it was and the next one
   */
  Sessions(Journal journal, BiConsumer<String, String> used) {
    this.journal = journal;
    this.used = used;
    this.names = new ConcurrentHashMap<>(journal.settings(KEPT));
  }

  /** A token for someone; works once. */
  String token(String name) {
    String token = secret();
    tokens.put(token, name);
    return token;
  }

  private String secret() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Takes a token in and gives a cookie; null where the token is none. */
  synchronized String redeem(String token) throws NotStoredException {
    String match = null;
    for (String known : tokens.keySet()) {
      // All are compared, each in the same time whatever they have in common.
      match = same(known, token) ? known : match;
    }
    if (match == null) {
      return null;
    }
    String cookie = secret();
    String name = tokens.get(match);
    journal.set(KEPT, Hashes.sha256(cookie), name);
    names.put(Hashes.sha256(cookie), name);
    tokens.remove(match);
    used.accept(name, token(name));
    return cookie;
  }

  /** Whose cookie it is; null where it is nobody's. */
  String name(String cookie) {
    return cookie == null ? null : names.get(Hashes.sha256(cookie));
  }

  /** What the page sends with each change: another site can't know it. */
  static String header(String cookie) {
    return Hashes.sha256("header " + cookie);
  }

  static boolean same(String one, String other) {
    return other != null
        && MessageDigest.isEqual(
            one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
