package eluate.curate.web;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.curate.Project;
import eluate.curate.Review;
import eluate.json.JsonFileException;
import eluate.json.RecordJson;
import java.io.IOException;
import java.util.List;

/** The routes by which a page learns whose it is, and keeps its settings. */
final class SessionApi {
  private static final int LARGEST_SETTINGS = 20_000;

  private final Review review;
  private final Sessions sessions;
  private final Guard guard;
  private final String title;
  private final String version;

  /**
   * @param title of the project, for the page's header
   * @param version of the program
   */
  SessionApi(Review review, Sessions sessions, Guard guard, String title, String version) {
    this.review = review;
    this.sessions = sessions;
    this.guard = guard;
    this.title = title;
    this.version = version;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/api/session", this::begin).withoutSession(),
        Route.get("/api/session", request -> session(request.name(), request.cookie())),
        Route.post("/api/settings", this::settings));
  }

  private record Token(String token) {}

  private Reply begin(Request request) throws ApiException, IOException {
    String token = request.body(Token.class).token();
    String cookie = token == null ? null : sessions.redeem(token);
    if (cookie == null) {
      throw new ApiException(
          401,
          "no-session",
          "this link was used already; open the one that the server printed last");
    }
    return session(sessions.name(cookie), cookie).with("Set-Cookie", guard.setCookie(cookie));
  }

  private record Session(
      String session,
      String name,
      String role,
      List<String> reviewers,
      int perDocument,
      String project,
      String version,
      int blindSamplePercent,
      boolean mayAdjudicate,
      boolean knownWrong,
      JsonNode settings) {}

  private Reply session(String name, String cookie) throws JsonFileException {
    Project project = review.project();
    boolean reviews = project.reviewers().contains(name);
    return Reply.json(
        new Session(
            Sessions.header(cookie),
            name,
            reviews ? "reviewer" : "adjudicator",
            project.reviewers(),
            project.perDocument(),
            title,
            version,
            project.blindSamplePercent(),
            project.isAdjudicator(name) || reviews && project.allowOwn(),
            !review.knownWrong().items().isEmpty(),
            RecordJson.parseTree("settings", 1, review.settings(name))));
  }

  private Reply settings(Request request) throws ApiException, IOException {
    JsonNode settings = request.tree().path("settings");
    String json = RecordJson.lineOf(settings).strip();
    if (!settings.isObject() || json.length() > LARGEST_SETTINGS) {
      throw ApiException.invalid(
          "settings must be an object of at most " + LARGEST_SETTINGS + " characters");
    }
    review.keepSettings(request.name(), json);
    return session(request.name(), request.cookie());
  }
}
