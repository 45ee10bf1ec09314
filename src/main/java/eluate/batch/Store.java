package eluate.batch;

import eluate.document.Status;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
  private final DiskQueue disk = new DiskQueue();
  private LineFiles open;
  private int openPlan = -1;
  private PaperResult single;
  private List<String> singleNumber = List.of();

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
  public void paper(Plan plan, int paper, boolean many, List<String> number, PaperResult result)
      throws IOException {
    if (!many) {
      // Kept back until the file is known to have been the same all the time.
      single = result;
      singleNumber = number;
      return;
    }
    disk.settle();
    files(plan).add(result);
    note(plan, paper, true, number, result);
  }

  private LineFiles files(Plan plan) throws IOException {
    if (openPlan != plan.number()) {
      closeFiles();
      Map<Piece, Long> good = plan.papers() == 0 ? null : written.get(plan.number());
      open = new LineFiles(folder, plan.input().id(), good == null ? Map.of() : good);
      openPlan = plan.number();
    }
    return open;
  }

  private void note(Plan plan, int paper, boolean many, List<String> number, PaperResult result)
      throws IOException {
    Map<Piece, Entry.Written> files = new EnumMap<>(Piece.class);
    Piece.FILES.forEach(piece -> files.put(piece, Entry.Written.of(result.piece(piece))));
    Map<Piece, byte[]> rows = new EnumMap<>(Piece.class);
    Piece.ROWS.forEach(piece -> rows.put(piece, result.piece(piece)));
    PaperLine line = result.line();
    String limit = LIMITED.contains(line.status()) ? limits.key() : "";
    journal.add(entry(plan, limit, paper, many, number, line, files, rows));
    plan.papers(paper + 1);
    count.paper();
    lines.accept(plan, line);
  }

  private static Entry entry(
      Plan plan,
      String limit,
      int paper,
      boolean many,
      List<String> numbers,
      PaperLine line,
      Map<Piece, Entry.Written> files,
      Map<Piece, byte[]> rows) {
    Input input = plan.input();
    String sha256 = plan.seen() == null ? "" : plan.seen().sha256();
    String id = input.id() == null ? "" : input.id();
    return new Entry(input.path(), id, sha256, limit, paper, many, numbers, line, files, rows);
  }

  /** An input that can't even be tried. */
  void refuse(Plan plan, String message) throws IOException {
    note(plan, 0, false, List.of(), PaperResult.failed(Status.IO_ERROR, message, 0));
    end(plan, false, 1, List.of());
  }

  private void end(Plan plan, boolean many, int papers, List<String> deleted) throws IOException {
    journal.add(entry(plan, "", papers, many, deleted, null, Map.of(), Map.of()));
  }

  @Override
  public void end(Plan plan, boolean many, List<String> deleted) throws IOException {
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
      singleNumber = List.of();
    }
    count.read(plan, plan.seen() == null ? 0 : Math.max(0, plan.seen().size()));
    finish(plan, many && !changed, changed ? List.of() : deleted);
  }

  private void finish(Plan plan, boolean many, List<String> deleted) throws IOException {
    if (!many) {
      single(plan, deleted);
      return;
    }
    disk.settle();
    folder.withdrawn().forget(plan.input().id());
    files(plan).complete();
    closeFiles();
    done(plan, true, deleted);
  }

  private void done(Plan plan, boolean many, List<String> deleted) throws IOException {
    end(plan, many, plan.papers(), deleted);
    count.input();
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

  private void single(Plan plan, List<String> deleted) throws IOException {
    List<String> number = singleNumber;
    // Without a paper it may say something of others'.
    PaperResult result = single == null && deleted.isEmpty() ? nothing(plan) : single;
    single = null;
    singleNumber = List.of();
    Map<Path, byte[]> files = new LinkedHashMap<>();
    if (result != null && !result.line().isFailed()) {
      for (Piece piece : Piece.FILES) {
        Path file = folder.file(piece.file(plan.input().id(), false));
        files.put(file, result.piece(piece));
      }
    }
    disk.add(
        files,
        written -> {
          folder.withdrawn().forget(plan.input().id());
          if (files.isEmpty()) {
            removeOld(plan);
          }
          if (result != null) {
            note(plan, 0, false, number, published(plan, result, written));
          }
          done(plan, false, deleted);
        });
  }

  private static PaperResult nothing(Plan plan) {
    String problem = plan.input().path() + ": holds no paper; fetch the file again";
    return PaperResult.failed(Status.EMPTY, problem, 0);
  }

  /** What an earlier run made of the input. */
  private void removeOld(Plan plan) throws IOException {
    Past past = journal.past(plan.input().path());
    if (past != null && past.id().equals(plan.input().id())) {
      folder.remove(past.id());
    }
  }

  /** Gives a paper's files their names; one that is held costs this paper only, and all of it. */
  private PaperResult published(Plan plan, PaperResult result, DiskQueue.Files files)
      throws IOException {
    try {
      files.publish();
      return result;
    } catch (HeldFileException e) {
      folder.remove(plan.input().id());
      return PaperResult.failed(Status.IO_ERROR, Messages.of(e), result.line().millis());
    }
  }

  /** Time to wait for the disk. */
  @Override
  public void idle() throws IOException {
    disk.settle();
  }

  @Override
  public void progress(Plan plan, long position) {
    count.read(plan, position);
  }

  /** What is written of a file of many papers is void. */
  private void discard() throws IOException {
    single = null;
    singleNumber = List.of();
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
    disk.close();
    closeFiles();
  }

  private void closeFiles() throws IOException {
    if (open != null) {
      open.close();
      open = null;
      openPlan = -1;
    }
  }
}
