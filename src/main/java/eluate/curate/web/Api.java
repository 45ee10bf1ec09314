package eluate.curate.web;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.curate.Action;
import eluate.curate.Adjudicator;
import eluate.curate.ComparisonView;
import eluate.curate.CuratedPaper;
import eluate.curate.Decider;
import eluate.curate.Decision;
import eluate.curate.DocumentPage;
import eluate.curate.DocumentRow;
import eluate.curate.Draft;
import eluate.curate.InvalidSlotsException;
import eluate.curate.ItemView;
import eluate.curate.PageImages;
import eluate.curate.Prefill;
import eluate.curate.RefusedException;
import eluate.curate.Review;
import eluate.curate.Settlement;
import eluate.curate.Sources;
import eluate.curate.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The routes that reviewers' work goes through; {@code src/docs/curate-api.md} is their contract.
 */
final class Api {
  private final Review review;
  private final Views views;
  private final Decider decider;
  private final Adjudicator adjudicator;
  private final Sources sources;
  private final Prefill prefill;
  private final EventStreams streams;
  private final PageImages images = new PageImages();

  Api(
      Review review,
      Views views,
      Decider decider,
      Sources sources,
      Prefill prefill,
      EventStreams streams) {
    this.review = review;
    this.views = views;
    this.decider = decider;
    this.adjudicator = new Adjudicator(review, decider);
    this.sources = sources;
    this.prefill = prefill;
    this.streams = streams;
  }

  /** All routes. */
  List<Route> routes() {
    return List.of(
        Route.get("/api/documents", this::documents),
        Route.get("/api/documents/{document}", this::document),
        Route.get("/api/documents/{document}/items/{item}/history", this::history),
        Route.get("/api/documents/{document}/pages/{n}\\.png", this::page),
        Route.get("/api/documents/{document}/source", this::source),
        Route.post("/api/documents/{document}/prefill", this::prefill),
        Route.post("/api/decisions", this::decide),
        Route.post("/api/undo", request -> turn(request, true)),
        Route.post("/api/redo", request -> turn(request, false)),
        Route.get("/api/events", this::events),
        Route.get("/api/changes", this::changes),
        Route.get("/api/documents/{document}/comparison", this::comparison),
        Route.post("/api/adjudications", this::settle),
        Route.post("/api/documents/{document}/state", this::close));
  }

  private record Documents(long sequence, int edition, List<DocumentRow> documents) {}

  private Reply documents(Request request) throws RefusedException {
    long sequence = review.ledger().sequence();
    int edition = review.edition();
    List<DocumentRow> rows = new ArrayList<>();
    for (String id : review.shelf().ids()) {
      rows.add(views.row(request.name(), id));
    }
    return Reply.json(new Documents(sequence, edition, rows));
  }

  private Reply document(Request request) throws RefusedException, IOException {
    long sequence = review.ledger().sequence();
    CuratedPaper paper = views.paper(request.part(0));
    return Reply.json(
        DocumentPage.of(paper, sequence, views.document(request.name(), request.part(0)), sources));
  }

  private record History(List<Decision> decisions) {}

  private Reply history(Request request) throws RefusedException, IOException {
    return Reply.json(new History(views.history(request.name(), request.part(0), request.part(1))));
  }

  private Reply page(Request request) throws RefusedException, ApiException, IOException {
    CuratedPaper paper = views.paper(request.part(0));
    Path file = file(paper);
    if (!paper.hasPages()) {
      throw ApiException.unknown(paper.id() + " has no pages");
    }
    byte[] png =
        images
            .png(file, Integer.parseInt(request.part(1)))
            .orElseThrow(() -> ApiException.unknown("there is no page " + request.part(1)));
    return Reply.bytes("image/png", png);
  }

  private Reply source(Request request) throws RefusedException, ApiException, IOException {
    Path file = file(views.paper(request.part(0)));
    return Reply.download(
        "application/octet-stream", Files.readAllBytes(file), file.getFileName().toString());
  }

  private Path file(CuratedPaper paper) throws ApiException {
    return sources
        .file(paper)
        .orElseThrow(
            () -> ApiException.unknown("the file that " + paper.id() + " was read from is gone"));
  }

  private record Selection(int start, int end, String family) {}

  private Reply prefill(Request request) throws RefusedException, ApiException, IOException {
    Selection marked = request.body(Selection.class);
    CuratedPaper paper = views.paper(request.part(0));
    boolean inside =
        marked.start() >= 0
            && marked.start() < marked.end()
            && marked.end() <= paper.text().length()
            && marked.end() - marked.start() <= Prefill.LONGEST;
    if (!inside) {
      throw ApiException.invalid("mark 1 to " + Prefill.LONGEST + " characters of the text");
    }
    return Reply.json(prefill.read(paper, marked.start(), marked.end(), marked.family()));
  }

  private record Stored(Decision decision, ItemView item, DocumentRow document, long sequence) {}

  private Reply decide(Request request)
      throws RefusedException, InvalidSlotsException, ApiException, IOException {
    Draft draft = request.body(Draft.class);
    try {
      return stored(request.name(), decider.decide(request.name(), draft));
    } catch (RefusedException e) {
      if (e.why() == RefusedException.Why.STALE) {
        String item = Objects.toString(e.more().get("item"));
        e.with("current", views.item(request.name(), draft.document(), item));
      }
      throw e;
    }
  }

  private Reply stored(String name, Decision decision) throws RefusedException, IOException {
    return Reply.json(
        new Stored(
            views.own(decision),
            views.item(name, decision.document(), decision.item()),
            views.row(name, decision.document()),
            review.ledger().sequence()));
  }

  private record Event(String eventId) {}

  private Reply turn(Request request, boolean back)
      throws RefusedException, ApiException, IOException {
    String event = request.body(Event.class).eventId();
    String name = request.name();
    return stored(name, back ? decider.undo(name, event) : decider.redo(name, event));
  }

  private Reply events(Request request) throws ApiException, IOException {
    String last = request.exchange().getRequestHeaders().getFirst("Last-Event-ID");
    boolean again = last != null && last.matches("\\d{1,15}");
    streams.serve(
        request.exchange(), request.name(), again ? Long.parseLong(last) : request.number("after"));
    return null;
  }

  private record Changes(
      long sequence, int edition, List<Decision> decisions, List<DocumentRow> documents) {}

  private Reply changes(Request request) throws RefusedException, ApiException, IOException {
    String name = request.name();
    long sequence = request.number("after");
    int edition = review.edition();
    List<Decision> own = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Decision decision : review.ledger().after(sequence)) {
      sequence = decision.sequence();
      if (!review.shelf().has(decision.document())) {
        continue;
      }
      if (decision.reviewer().equals(name)) {
        own.add(views.own(decision));
      } else if (EventStreams.shows(decision) && !others.contains(decision.document())) {
        others.add(decision.document());
      }
    }
    List<DocumentRow> rows = new ArrayList<>();
    for (String id : others) {
      rows.add(views.row(name, id));
    }
    return Reply.json(new Changes(sequence, edition, own, rows));
  }

  private Reply comparison(Request request) throws RefusedException, IOException {
    return Reply.json(ComparisonView.of(review, adjudicator, request.name(), request.part(0)));
  }

  private record Settled(
      Decision decision, ComparisonView.EntryView entry, int remaining, String overall) {}

  private Reply settle(Request request)
      throws RefusedException, InvalidSlotsException, ApiException, IOException {
    Settlement settlement = request.body(Settlement.class);
    Decision decision;
    try {
      decision = adjudicator.settle(request.name(), settlement);
    } catch (RefusedException e) {
      if (e.why() == RefusedException.Why.STALE) {
        e.with("current", ComparisonView.entry(review, settlement.document(), settlement.entry()));
      }
      throw e;
    }
    ComparisonView view =
        ComparisonView.of(review, adjudicator, request.name(), decision.document());
    return Reply.json(
        new Settled(
            decision,
            ComparisonView.entry(review, decision.document(), decision.item()),
            view.remaining(),
            view.overall()));
  }

  private record Row(DocumentRow document) {}

  private Reply close(Request request) throws RefusedException, ApiException, IOException {
    JsonNode body = request.tree();
    String action = body.path("action").asText();
    Action wanted =
        switch (action) {
          case "freeze" -> Action.FREEZE;
          case "thaw" -> Action.THAW;
          case "return" -> Action.RETURN;
          default -> throw ApiException.invalid("action must be freeze, thaw or return");
        };
    Decision decision =
        adjudicator.turn(request.name(), request.part(0), body.path("eventId").textValue(), wanted);
    return Reply.json(new Row(views.row(request.name(), decision.document())));
  }
}
