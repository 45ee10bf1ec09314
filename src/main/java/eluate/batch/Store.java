package eluate.batch;

import eluate.document.Status;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes results into the output folder and then into the journal: what the journal says is there,
 * is there.
 */
final class Store implements Workshop.Results, Closeable {

  /** What a higher limit may change. */
  private static final Set<String> LIMITED =
      Set.of(
          Status.TIMEOUT.name(),
          Status.OUT_OF_MEMORY.name(),
          Status.TOO_LARGE.name(),
          Status.ENCRYPTED.name());

  private static final int READINGS = 2;

  private final OutputFolder folder;
  private final Journal journal;
  private final Limits limits;
  private final BiConsumer<Plan, PaperLine> lines;
  private final Consumer<String> warnings;
  private final ProgressCount count;
  private final Map<Integer, Map<Piece, Long>> written;
  private final List<Plan> again = new ArrayList<>();
  private LineFiles open;
  private int openPlan = -1;
  private PaperResult single;

  /**
   * @param written of the files that are to be carried on, by the input's number, how many bytes of
   *     each are good
   * @param lines hears what became of papers
   * @param warnings hears what the user should know
   */
  Store(
      OutputFolder folder,
      Journal journal,
      Limits limits,
      Map<Integer, Map<Piece, Long>> written,
      BiConsumer<Plan, PaperLine> lines,
      Consumer<String> warnings,
      ProgressCount count) {
    this.folder = folder;
    this.journal = journal;
    this.limits = limits;
    this.written = written;
    this.lines = lines;
    this.warnings = warnings;
    this.count = count;
  }

  /** Files that changed while they were read, to be read again; none are left after the call. */
  List<Plan> takeAgain() {
    List<Plan> plans = List.copyOf(again);
    again.clear();
    return plans;
  }

  @Override
  public void paper(Plan plan, int paper, boolean many, PaperResult result) throws IOException {
    if (!many) {
      // Kept back until the file is known to have been the same all the time.
      single = result;
      return;
    }
    files(plan).add(result);
    note(plan, paper, true, result);
  }

  private LineFiles files(Plan plan) throws IOException {
    if (openPlan != plan.number()) {
      close();
      Map<Piece, Long> good = plan.papers() == 0 ? null : written.get(plan.number());
      open = new LineFiles(folder, plan.input().id(), good == null ? Map.of() : good);
      openPlan = plan.number();
    }
    return open;
  }

  private void note(Plan plan, int paper, boolean many, PaperResult result) throws IOException {
    Map<Piece, Entry.Written> files = new EnumMap<>(Piece.class);
    Piece.FILES.forEach(piece -> files.put(piece, Entry.Written.of(result.piece(piece))));
    Map<Piece, byte[]> rows = new EnumMap<>(Piece.class);
    Piece.ROWS.forEach(piece -> rows.put(piece, result.piece(piece)));
    PaperLine line = result.line();
    String limit = LIMITED.contains(line.status()) ? limits.key() : "";
    journal.add(entry(plan, limit, paper, many, line, files, rows));
    plan.papers(paper + 1);
    count.paper();
    lines.accept(plan, line);
  }

  private static Entry entry(
      Plan plan,
      String limit,
      int paper,
      boolean many,
      PaperLine line,
      Map<Piece, Entry.Written> files,
      Map<Piece, byte[]> rows) {
    Input input = plan.input();
    String sha256 = plan.seen() == null ? "" : plan.seen().sha256();
    String id = input.id() == null ? "" : input.id();
    return new Entry(input.path(), id, sha256, limit, paper, many, line, files, rows);
  }

  /** An input that can't even be tried. */
  void refuse(Plan plan, String message) throws IOException {
    note(plan, 0, false, PaperResult.failed(Status.IO_ERROR, message, 0));
    journal.add(entry(plan, "", 1, false, null, Map.of(), Map.of()));
  }

  @Override
  public void end(Plan plan, boolean many) throws IOException {
    boolean changed = changed(plan);
    if (changed) {
      plan.again();
      discard();
      if (plan.readings() < READINGS) {
        again.add(plan);
        warnings.accept(plan.input().path() + " changed while it was read; it will be read again");
        return;
      }
      String problem = plan.input().path() + ": changes while it is read; give a copy of it";
      single = PaperResult.failed(Status.IO_ERROR, problem, 0);
    }
    finish(plan, many && !changed);
  }

  private void finish(Plan plan, boolean many) throws IOException {
    if (many) {
      files(plan).complete();
      close();
    } else {
      single(plan);
    }
    journal.add(entry(plan, "", plan.papers(), many, null, Map.of(), Map.of()));
    count.input(plan);
  }

  private boolean changed(Plan plan) {
    if (plan.seen() == null || plan.seen().size() < 0) {
      return false;
    }
    Path file = plan.input().file();
    try {
      // Some shares give a file another time whenever they are asked: then its bytes decide.
      return !plan.seen().fits(file) && !Fingerprint.of(file).sha256().equals(plan.seen().sha256());
    } catch (IOException e) {
      return true;
    }
  }

  private void single(Plan plan) throws IOException {
    String id = plan.input().id();
    PaperResult result = single;
    single = null;
    if (result == null) {
      String problem = plan.input().path() + ": holds no paper; fetch the file again";
      result = PaperResult.failed(Status.EMPTY, problem, 0);
    }
    if (result.line().isFailed()) {
      Past past = journal.past(plan.input().path());
      if (past != null && past.id().equals(id)) {
        folder.remove(id);
      }
    } else {
      result = written(id, result);
    }
    note(plan, 0, false, result);
  }

  /** Writes a paper's files; one that is held costs this paper only, and it has none then. */
  private PaperResult written(String id, PaperResult result) throws IOException {
    try {
      for (Piece piece : Piece.FILES) {
        folder.write(piece.file(id, false), result.piece(piece));
      }
      return result;
    } catch (HeldFileException e) {
      folder.remove(id);
      return PaperResult.failed(Status.IO_ERROR, Messages.of(e), result.line().millis());
    }
  }

  @Override
  public void progress(Plan plan, long position) {
    count.read(plan, position);
  }

  /** What is written of a file of many papers is void. */
  private void discard() throws IOException {
    single = null;
    if (open != null) {
      open.discard();
      open = null;
      openPlan = -1;
    }
  }

  @Override
  public void waiting() {
    count.tell();
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
      openPlan = -1;
    }
  }
}
