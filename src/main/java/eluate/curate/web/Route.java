package eluate.curate.web;

import eluate.curate.InvalidSlotsException;
import eluate.curate.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is answered under a path.
 *
 * @param method GET or POST; GET never changes anything
 * @param path a pattern whose groups are the request's parts
 * @param limit how many bytes a body may have
 * @param open whether no session is needed
 * @param handler gives the answer; null once it has answered itself
 */
record Route(String method, Pattern path, int limit, boolean open, Handler handler) {
  private static final String DOCUMENT = "([A-Za-z0-9._-]{1,150})";
  private static final String ITEM = "([a-z](?::|%3[Aa])[^/]{1,160}|[0-9a-f]{1,64})";

  /** Gives an answer. */
  interface Handler {
    Reply handle(Request request)
        throws ApiException, RefusedException, InvalidSlotsException, IOException;
  }

  /** A question. */
  static Route get(String path, Handler handler) {
    return new Route("GET", pattern(path), Request.LARGEST, false, handler);
  }

  /** Something that changes the review, or takes long. */
  static Route post(String path, Handler handler) {
    return new Route("POST", pattern(path), Request.LARGEST, false, handler);
  }

  /** The same without a session. */
  Route withoutSession() {
    return new Route(method, path, limit, true, handler);
  }

  /** The same with larger bodies. */
  Route upTo(int bytes) {
    return new Route(method, path, bytes, open, handler);
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(
        path.replace("{document}", DOCUMENT).replace("{item}", ITEM).replace("{n}", "(\\d{1,5})"));
  }

  /** What the pattern catches of a path; null where it doesn't fit. */
  List<String> parts(String rawPath) {
    Matcher matcher = path.matcher(rawPath);
    if (!matcher.matches()) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    for (int group = 1; group <= matcher.groupCount(); group++) {
      parts.add(matcher.group(group).replace("%3A", ":").replace("%3a", ":"));
    }
    return parts;
  }
}
