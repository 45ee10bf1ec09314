package eluate.curate.web;

import eluate.curate.AgreementView;
import eluate.curate.Decision;
import eluate.curate.DecisionImport;
import eluate.curate.Review;
import eluate.curate.ReviewOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The routes by which decisions leave and come, and what they say together. */
final class ExchangeApi {
  private final Review review;

  ExchangeApi(Review review) {
    this.review = review;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/agreement", request -> Reply.json(AgreementView.of(review))),
        Route.get("/api/export", this::export),
        Route.post("/api/import", this::take).upTo(Request.LARGEST_IMPORT));
  }

  private Reply export(Request request) {
    List<Decision> own =
        review.ledger().all().stream().filter(d -> d.reviewer().equals(request.name())).toList();
    return Reply.download(
        "application/x-ndjson",
        ReviewOutcome.lines(own).getBytes(StandardCharsets.UTF_8),
        request.name() + ".jsonl");
  }

  private record Lines(String lines) {}

  private Reply take(Request request) throws ApiException, IOException {
    if (!review.project().isAdjudicator(request.name())) {
      throw ApiException.forbidden("an adjudicator takes decisions in, or eluate curate import");
    }
    String lines = request.body(Lines.class, Request.LARGEST_IMPORT).lines();
    List<Decision> decisions;
    try {
      decisions = DecisionImport.read("lines", lines == null ? "" : lines);
    } catch (eluate.json.JsonFileException e) {
      throw ApiException.invalid(e.getMessage());
    }
    return Reply.json(DecisionImport.into(review, decisions));
  }
}
