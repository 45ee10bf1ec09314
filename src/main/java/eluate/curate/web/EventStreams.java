package eluate.curate.web;

import com.sun.net.httpserver.HttpExchange;
import eluate.curate.Action;
import eluate.curate.Decision;
import eluate.curate.RefusedException;
import eluate.curate.Review;
import eluate.curate.Views;
import eluate.json.RecordJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Tells open pages what happens elsewhere, by server-sent events. */
final class EventStreams {
  private static final int MOST = 32;
  private static final int WAITING = 10_000;
  private static final int HEARTBEAT_SECONDS = 5;

  /** What of a colleague's work shows in the list of documents. */
  private static final Set<Action> SHOWN =
      Set.of(
          Action.DONE,
          Action.REOPEN,
          Action.UNDO,
          Action.REDO,
          Action.ADJUDICATE,
          Action.RETURN,
          Action.FREEZE,
          Action.THAW);

  private final Review review;
  private final Views views;

  /**
   * Something that happened.
   *
   * @param decision null where papers were extracted again
   * @param documents these papers
   */
  private record News(Decision decision, Set<String> documents) {}

  private record Renewed(int edition, Set<String> documents) {}

  private final List<BlockingQueue<News>> streams = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  EventStreams(Review review, Views views) {
    this.review = review;
    this.views = views;
    review.listen(decision -> offer(new News(decision, null)));
    review.listenForPapers(documents -> offer(new News(null, new TreeSet<>(documents))));
  }

  private void offer(News news) {
    // A page that doesn't read loses its stream, and asks for what it missed.
    streams.removeIf(queue -> !queue.offer(news));
  }

  /** Writes events until the page goes away. */
  void serve(HttpExchange exchange, String name, long after) throws IOException, ApiException {
    if (streams.size() >= MOST) {
      throw new ApiException(
          503, "busy", "too many pages are open; this one asks from time to time");
    }
    BlockingQueue<News> queue = new LinkedBlockingQueue<>(WAITING);
    streams.add(queue);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      write(out, "retry: 1000\n\n");
      long last = after;
      for (Decision decision : review.ledger().after(after)) {
        tell(out, name, decision);
        last = decision.sequence();
      }
      while (!closed && streams.contains(queue)) {
        News news = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        if (news == null) {
          write(out, ":\n\n");
        } else if (news.decision() == null) {
          String data = RecordJson.lineOf(new Renewed(review.edition(), news.documents()));
          write(out, "event: renewed\ndata: " + data + "\n");
        } else if (news.decision().sequence() > last) {
          tell(out, name, news.decision());
          last = news.decision().sequence();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      streams.remove(queue);
    }
  }

  /** Ends all streams at their next heartbeat. */
  void close() {
    closed = true;
  }

  private void tell(OutputStream out, String name, Decision decision) throws IOException {
    String data;
    String event;
    try {
      if (decision.reviewer().equals(name)) {
        event = "decision";
        data = RecordJson.lineOf(views.own(decision));
      } else if (SHOWN.contains(decision.action())) {
        event = "document";
        data = RecordJson.lineOf(views.row(name, decision.document()));
      } else {
        return;
      }
    } catch (RefusedException e) {
      // Its document is gone from the folder: nothing to show.
      return;
    }
    write(out, "id: " + decision.sequence() + "\nevent: " + event + "\ndata: " + data + "\n");
  }

  /** Whether a colleague's decision shows in the list of documents. */
  static boolean shows(Decision decision) {
    return SHOWN.contains(decision.action());
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
